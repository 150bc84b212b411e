/** Texts before the workspace, and of the parts everything is made of. */
export const door = {
  'ui.dismiss': 'Dismiss',
  'ui.working': 'One moment',
  'ui.notifications': 'Notices',
  'ui.present': 'here now',
  'ui.notLoaded': 'That could not be loaded. Check the connection and try again.',

  'markdown.nobody': 'somebody',
  'markdown.code': 'Code',
  'markdown.table': 'Table',
  'markdown.done': 'Done:',
  'markdown.open': 'To do:',

  'door.motto': 'One connection, both directions, all the time.',

  'failed.title': 'The server does not answer',
  'failed.text': 'It may be restarting, or this device is offline. Wait a moment, then try again.',
  'failed.retry': 'Try again',
  'check.open': 'Check the connection',
} as const
