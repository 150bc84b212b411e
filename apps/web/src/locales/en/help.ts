/** Texts of the help that are on the first screen. */
export const help = {
  'help.menu': 'Help',
  'help.keys': 'Keyboard shortcuts',
  'help.check': 'Connection check',
  'help.about': 'About Duplex',
  'connection.check': 'Why?',
} as const
