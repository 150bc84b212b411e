const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

/** How the key is written with which commands begin here. */
export const commandSign = isMac ? '⌘' : 'Ctrl '

/** Ctrl, or ⌘ on a Mac, and no other of its kind. */
export const isCommand = (event: KeyboardEvent, key: string): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key

/** A phone or tablet: what takes the focus for writing opens a keyboard over the page. */
export const typesOnGlass = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches
