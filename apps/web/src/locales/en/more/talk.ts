export const talk = {
  'page.roomMissing': 'This room is not there for you',
  'page.roomMissing.hint': 'It may be private, or you were taken out of it.',
  'page.roomMissing.back': 'Back to the rooms',

  'message.actions': 'What to do with this message',
  'message.copyLink': 'Copy link',
  'message.copyText': 'Copy text',
  'message.linkCopied': 'Link copied',
  'message.textCopied': 'Text copied',
  'message.cancel': 'Cancel',
  'message.editLabel': 'Edit your message',
  'message.editHint': 'Enter saves, Esc cancels',
  'message.deleteTitle': 'Delete this message?',
  'message.deleteBody': 'Its text is taken away for everybody. That cannot be undone.',
} as const
