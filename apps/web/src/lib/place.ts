export interface Placement {
  side: 'below' | 'above'
  /** Which edges are in line. */
  align: 'start' | 'center' | 'end'
}

/** Between the two, and between the floating one and the edge of the window (px). */
const gap = 6
const margin = 8

/** Puts `floating` (fixed, in the top layer) beside a box, on the other side where there is no room, never outside the window. */
export function place(box: DOMRect, floating: HTMLElement, { side, align }: Placement): void {
  const { offsetWidth: width, offsetHeight: height } = floating
  const above = box.top - gap - height
  const below = box.bottom + gap
  const fitsBelow = below + height <= innerHeight - margin
  const top =
    side === 'below' ? (fitsBelow || above < margin ? below : above) : above >= margin || !fitsBelow ? above : below
  const rightToLeft = getComputedStyle(floating).direction === 'rtl'
  const atLeft = align === 'center' ? null : (align === 'start') !== rightToLeft
  const left = atLeft === null ? box.left + (box.width - width) / 2 : atLeft ? box.left : box.right - width
  floating.style.top = `${Math.max(margin, Math.min(top, innerHeight - margin - height))}px`
  floating.style.left = `${Math.max(margin, Math.min(left, innerWidth - margin - width))}px`
}
