/** Where somebody is in a timeline: at the end, or with a certain row at a certain distance (px) from the upper edge. */
export type Place = 'end' | Anchor

export interface Anchor {
  key: string
  seq: number
  offset: number
}

/** What has to be known of a scrolling element, in px. `HTMLElement` fits. */
export interface Viewport {
  scrollTop: number
  clientHeight: number
  scrollHeight: number
}

/** Within this many px of the end a reader counts as being at the end: rounding, and a finger that is not a ruler. */
const endSlack = 16
/** Pages are asked for while this many screens are still unread on that side. */
const screensAhead = 1.5

export const fromEnd = (view: Viewport): number => view.scrollHeight - view.clientHeight - view.scrollTop
export const isAtEnd = (view: Viewport): boolean => fromEnd(view) <= endSlack
export const wantsOlder = (view: Viewport): boolean => view.scrollTop < view.clientHeight * screensAhead
export const wantsNewer = (view: Viewport): boolean => fromEnd(view) < view.clientHeight * screensAhead

/**
 * The first of `count` rows whose lower edge lies below `line`, or `count`. Rows are in order, so a few are measured
 * and not all of them.
 */
export function firstBelow(count: number, bottomOf: (index: number) => number, line: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (bottomOf(middle) > line) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Where to land in a room with unread messages: at the end where they all fit on the screen, else with the "new" line
 * a quarter down, so that what came before it gives the context.
 */
export function landing(view: Viewport, newLineTop: number | null): number {
  const end = view.scrollHeight - view.clientHeight
  if (newLineTop === null || view.scrollHeight - newLineTop <= view.clientHeight) return end
  return Math.max(0, Math.min(end, newLineTop - view.clientHeight / 4))
}

/** Where to land at a message somebody asked for: in the middle, or from its top where it is taller than the screen. */
export function centred(view: Viewport, top: number, height: number): number {
  const room = Math.max(0, view.clientHeight - height) / 2
  return Math.max(0, Math.min(view.scrollHeight - view.clientHeight, top - room))
}
