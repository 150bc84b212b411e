/** Texts about what people are up to, and when they want to be left alone. */
export const statuses = {} as const
