export const core = {
  'app.name': 'Duplex',
  'update.ready': 'A new version is ready',
  'update.reload': 'Reload',
  'update.needed': 'There is a new version: this page reloads in a moment.',
  'refusal.offline': 'There is no connection to the server at the moment.',

  'language.title': 'Language',
  'language.browser': 'As in the browser ({language})',
  'language.hint': 'Kept on this device.',
} as const
