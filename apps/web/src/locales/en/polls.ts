/** Texts of polls. */
export const polls = {} as const
