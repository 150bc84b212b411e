/** Whether a key belongs to an input method that is still composing (229: Safari ends the composition first). */
export const composes = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

/** A phone or tablet: its Enter makes a new line, and the button sends. */
export const typesOnGlass = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches

/** Ctrl, or ⌘ on a Mac, and nothing else. */
export const isCommandKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
