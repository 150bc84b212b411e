import { typesOnGlass } from '../../lib/keys.ts'

/** Whether a key belongs to an input method that is still composing (229: Safari ends the composition first). */
export const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** Enter that sends, where it is pressed on keys; on glass it makes a new line, and the button sends. */
export const isPlainEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && !event.shiftKey && !event.altKey && !typesOnGlass()

export const isMac = (): boolean => /mac|iphone|ipad/i.test(navigator.userAgent)
