/** Whether a key belongs to an input method that is still composing (229: Safari ends the composition first). */
export const composes = ({ isComposing, keyCode }: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === 229

/**
 * Keys of an input method that is composing a syllable or a word are its own: nothing on the page hears of them. So
 * Enter, the arrows, Tab and Escape choose among its candidates, and never send, pick or close anything.
 */
export function leaveKeysToInputMethods(): void {
  addEventListener('keydown', (event) => composes(event) && event.stopImmediatePropagation(), { capture: true })
}
