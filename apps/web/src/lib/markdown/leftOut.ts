/**
 * Stands in for the parts of the parser that messages leave out (`disable` in `@duplex/markdown/parse`, by these names;
 * see `vite.config.ts`): nobody fetches what never runs.
 */
export const characterReference = { name: 'characterReference' }
export const codeIndented = { name: 'codeIndented' }
export const definition = { name: 'definition' }
export const htmlFlow = { name: 'htmlFlow' }
export const htmlText = { name: 'htmlText' }
export const setextUnderline = { name: 'setextUnderline' }
