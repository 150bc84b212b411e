/** Keys by their names, and what is only said aloud. */
export const spoken = {
  'message.editHintCommand': '{keys} saves, Esc cancels',
} as const
