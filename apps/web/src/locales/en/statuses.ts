/** Texts about what people are up to, and when they want to be left alone. */
export const statuses = {
  'status.until': '{text}, until {time}',

  'quiet.moon': 'Does not want to be disturbed',
} as const
