/** Texts about rooms: what is pinned, who may write, what newcomers see. */
export const rooms = {
  'details.rules': 'Rules',
  'details.topic.hint': 'One line, beside the name.',
  'details.description': 'Description',
  'details.description.hint': 'What belongs here, who to ask. Markdown works.',
  'details.descriptionNone': 'No description yet',

  'rules.posting': 'Who may write',
  'rules.posting.everyone': 'Everybody here',
  'rules.posting.owners': 'Owners only',
  'rules.posting.everyone.hint': 'Whoever is in the room may write in it.',
  'rules.posting.owners.hint': 'Only owners of the room write here. Everybody can react.',
  'rules.slow': 'Pause between two messages',
  'rules.slow.hint': 'Everybody waits this long before writing again, except owners.',
  'rules.slow.is': 'Everybody waits {pause} between two messages.',
  'rules.default': 'Room for newcomers',
  'rules.default.hint': 'Whoever joins the workspace is in this room from the start. They can leave it.',
  'rules.default.first': 'Newcomers to the workspace always begin in this room.',
  'rules.default.is': 'Newcomers to the workspace are in this room from the start.',
  'rules.makePrivate': 'Make private',
  'rules.makePrivate.hint': 'Nobody else can find or join it any more. There is no way back.',
  'rules.privateTitle': 'Make {room} private for good?',
  'rules.privateText.one':
    'You alone keep it, with everything that was written. Nobody else can find or join it. It cannot be made public again.',
  'rules.privateText.other':
    'The {count} people in it keep it, with everything that was written. Nobody else can find or join it. It cannot be made public again.',
  'rules.isPrivate': '{room} is private now',

  'unmade.waits': 'This room is created as soon as the connection is back.',
  'unmade.taken':
    'There is a room called {room} already. Under another name, this one is created with all that waits in it.',
  'unmade.refused': 'This was not created: {reason}',
  'unmade.name': 'Another name',
  'unmade.discard': 'Discard',
  'unmade.discardTitle': 'Discard {room}?',
  'unmade.discardText': 'What you wrote here was not sent. It goes with it.',

  'doorway.text': 'You are not in this room yet. Join to read and write here.',
  'doorway.archived': 'This room is archived. Nobody can join it any more.',
  'doorway.waits': 'You are in as soon as the connection is back.',

  'pins.title': 'Pinned',
  'pins.in': 'Pinned messages in {room}',
  'pins.empty': 'Nothing is pinned here',
  'pins.empty.text': 'Pin what everybody should find again: from the menu of a message.',
  'pins.open': 'Show in the room',
  'pins.unpin': 'Unpin',
  'pins.unpinned': 'Unpinned',
  'pins.failed': 'The pinned messages could not be loaded.',
  'pins.by': '{name}, {time}',

  'workspace.newcomers': 'Rooms for newcomers',
  'workspace.newcomers.hint': 'Whoever joins is in these from the start. Others can be added in the rules of a room.',

  'members.owners': 'Owners',
  'members.others': 'Members',
} as const
