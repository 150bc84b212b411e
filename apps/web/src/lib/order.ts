/** Times and ids in their order: digits and plain letters, which no language sorts in its own way. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
