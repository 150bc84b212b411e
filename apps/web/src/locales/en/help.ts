/** Texts of the help that are on the first screen. */
export const help = {
  'help.menu': 'Help',
  'help.check': 'Connection check',
  'help.about': 'About Duplex',
  'connection.check': 'Why?',
} as const

/** What is behind it, and the first steps of an owner. */
export const helpLater = {
  'help.api': 'Reference of the API',
  'about.version': 'Version {version}',
  'about.text': 'One connection, both directions, all the time. Free software, under the MIT licence.',
  'first.title': 'First steps',
  'first.done': '{done} of {all}',
  'first.dismiss': 'Do not show the first steps any more',
  'first.invite': 'Bring somebody in',
  'first.rooms': 'Open a second room',
  'first.colour': 'Give the workspace a colour',
  'first.status': 'Say what you are up to',
} as const
