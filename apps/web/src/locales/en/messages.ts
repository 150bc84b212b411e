/** Words for what is done with one message. */
export const messages = {
  'message.thread': 'Open thread',
  'message.react': 'React',
  'message.saved': 'Saved for later',
  'message.pin': 'Pin to the room',
  'message.pinned': 'Pinned',
  'message.history': 'Earlier versions',
  'message.you': 'You',
  'message.others.one': '{names} and 1 other',
  'message.others.other': '{names} and {count} others',
  'message.noWords': 'a message',
  'message.originalDeleted': 'Original deleted',
  'message.originalMissing': 'The original is not here any more',
  'message.replies.one': '1 reply',
  'message.replies.other': '{count} replies',

  'reactions.label': 'Reactions',
  'reactions.who': '{names}: {emoji}',

  'saved.title': 'Saved for later',
} as const
