export const core = {
  'app.name': 'Duplex',
  'refusal.offline': 'There is no connection to the server at the moment.',

  'language.title': 'Language',
  'language.browser': 'As in the browser ({language})',
  'language.hint': 'Kept on this device.',
} as const
