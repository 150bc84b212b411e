export const reading = {
  'sidebar.favourites': 'Favourites',
  'sidebar.jump': 'Jump to',
  'sidebar.inbox': 'Inbox',
  'sidebar.newSection': 'New section',
  'sidebar.sectionMenu': 'Section {name}',
  'sidebar.emptySection': 'Drag rooms here, or move them from their menu.',
  'sidebar.roomMenu': 'What to do with {room}',
  'sidebar.muted': 'muted',
  'sidebar.moved': '{room} is now in {part}, {place} of {count}',
  'sidebar.movedTo': '{room} is now in {part}',
  'sidebar.moreBelow.one': '1 unread room below',
  'sidebar.moreBelow.other': '{count} unread rooms below',
  'sidebar.moreAbove.one': '1 unread room above',
  'sidebar.moreAbove.other': '{count} unread rooms above',

  'section.delete': 'Delete section',

  'notify.label': 'Notifications from {room}',

  'read.marked': 'Marked as read',
  'read.allMarked.one': '1 room marked as read',
  'read.allMarked.other': '{count} rooms marked as read',
  'read.nothing': 'Everything is read.',
  'read.undo': 'Undo',
  'read.unreadFrom': 'Unread from here. It stays so until you go elsewhere.',

  'seen.by': 'Seen by {names}',

  'inbox.title': 'Inbox',
  'inbox.two': '{first} and {second}',
} as const
