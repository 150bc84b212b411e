/**
 * Stands in for the parser's table of names like `&amp;` (see `vite.config.ts`): messages mean them as they are typed, and
 * the parser's own version for browsers asks `innerHTML`, which the Content-Security-Policy forbids.
 */
export const decodeNamedCharacterReference = (): false => false
