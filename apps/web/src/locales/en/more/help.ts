/** What is behind it, and the first steps of an owner. */
export const help = {
  'help.api': 'API reference',
  'about.version': 'Version {version}',
  'about.text': 'One connection, both directions, all the time. Free software, under the MIT licence.',
  'first.title': 'First steps',
  'first.done': '{done} of {all}',
  'first.dismiss': 'Do not show the first steps any more',
  'first.invite': 'Bring somebody in',
  'first.rooms': 'Create a second room',
  'first.colour': 'Give the workspace a colour',
  'first.status': 'Say what you are up to',
} as const
