export const core = {
  'app.name': 'Duplex',
  'update.ready': 'A new version is ready',
  'update.reload': 'Reload',
  'update.needed': 'There is a new version: this page reloads in a moment.',
  'refusal.offline': 'There is no connection to the server at the moment.',

  'leave.title': 'Sign out all the same?',
  'leave.text.one': '1 message was not sent. It is lost when you sign out.',
  'leave.text.other': '{count} messages were not sent. They are lost when you sign out.',
  'leave.action': 'Sign out',

  'language.title': 'Language',
  'language.browser': 'As in the browser ({language})',
} as const
