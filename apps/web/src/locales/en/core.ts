export const core = {
  'app.name': 'Duplex',
  'refusal.offline': 'There is no connection to the server at the moment.',
} as const
