import { typesOnGlass } from '../../lib/keys.ts'

/** Enter alone, where it is pressed on keys. */
export const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.altKey && !typesOnGlass()
