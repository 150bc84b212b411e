import { typesOnGlass } from '../../lib/keys.ts'

/** Whether a key belongs to an input method that is still composing (229: Safari ends the composition first). */
export const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Enter alone, where it is pressed on keys. */
export const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.altKey && !typesOnGlass()
