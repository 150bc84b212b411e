export const core = {
  'language.hint': 'Kept on this device.',
} as const
