/** So far (px) a finger goes before it is clear where to; so much of the way it goes, or so fast (px/ms), to mean it. */
const clearPx = 10
const meantShare = 0.4
const meantSpeed = 0.5
/** The speed is that of the last moments: who stops has changed their mind. */
const lastMs = 80

interface Pull {
  /** A page leaves the way one came, in the direction one reads; a sheet goes down. */
  towards: 'end' | 'below'
  /** What moves with the finger; none: what is touched. */
  moves?: () => HTMLElement
  /** What lies beneath, and is seen while the finger is down. */
  beneath?: () => HTMLElement | undefined
  isWanted?: () => boolean
  /** It was pulled away. What stays on the page says when it may be back in its place. */
  away: () => Promise<void> | void
}

interface Moment {
  at: number
  time: number
}

/**
 * Something that is pulled away by a finger: it follows, comes back when let go too early, and leaves when it is meant.
 * The element itself has to leave the direction to us by `touch-action`. With reduced motion it fades.
 */
export const pulls = (pull: Pull) => (handle: HTMLElement) => {
  let from: PointerEvent | null = null
  let isPulling = false
  let moments: Moment[] = []
  const moved = pull.moves ?? (() => handle)

  const sign = () => (pull.towards === 'end' && getComputedStyle(handle).direction === 'rtl' ? -1 : 1)
  const size = () => (pull.towards === 'end' ? moved().offsetWidth : moved().offsetHeight) || 1
  const along = (event: PointerEvent, start: PointerEvent) =>
    pull.towards === 'end' ? (event.clientX - start.clientX) * sign() : event.clientY - start.clientY
  const across = (event: PointerEvent, start: PointerEvent) =>
    Math.abs(pull.towards === 'end' ? event.clientY - start.clientY : event.clientX - start.clientX)

  function begin(event: PointerEvent) {
    const target = event.target as Element
    if (event.pointerType !== 'touch' || !event.isPrimary || pull.isWanted?.() === false) return
    if (target.closest('dialog, [popover], textarea, input') !== handle.closest('dialog, [popover]')) return
    if (pull.towards === 'end' && scrollsAside(target, handle)) return
    // What lies further out is not pulled as well.
    event.stopPropagation()
    from = event
    moments = []
  }

  function move(event: PointerEvent) {
    if (!from || event.pointerId !== from.pointerId) return
    const way = along(event, from)
    if (!isPulling) {
      if (Math.max(Math.abs(way), across(event, from)) < clearPx) return
      if (way < 1.5 * across(event, from)) return void (from = null)
      isPulling = true
      handle.setPointerCapture(event.pointerId)
    }
    moments = [...moments.filter(({ time }) => event.timeStamp - time < lastMs), { at: way, time: event.timeStamp }]
    show(moved(), pull, Math.max(0, way) / size(), sign())
  }

  /** What was pulled is not clicked by the finger that did it. */
  const noClick = (event: Event) => isPulling && event.preventDefault()

  async function end(event: PointerEvent) {
    if (!from || event.pointerId !== from.pointerId) return
    const share = Math.max(0, along(event, from)) / size()
    const wasPulling = isPulling
    from = null
    // The end of the touch comes after that of the pointer.
    setTimeout(() => (isPulling = false))
    if (!wasPulling) return
    const first = moments.find(({ time }) => event.timeStamp - time < lastMs)
    const last = moments.at(-1)
    const speed = first && last ? (last.at - first.at) / Math.max(1, event.timeStamp - first.time) : 0
    const isMeant = event.type === 'pointerup' && (speed > meantSpeed || (share > meantShare && speed > -meantSpeed))
    const rest = await glide(moved(), pull, share, isMeant ? 1 : 0, sign())
    const back = isMeant ? pull.away() : Promise.resolve()
    if (!back) return
    await back
    show(moved(), pull, 0, sign())
    for (const animation of rest) animation.cancel()
  }

  const listeners = { pointerdown: begin, pointermove: move, pointerup: end, pointercancel: end, touchend: noClick }
  for (const [type, listener] of Object.entries(listeners)) handle.addEventListener(type, listener as EventListener)
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      handle.removeEventListener(type, listener as EventListener)
  }
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** How it looks `share` of the way out. What is beneath comes to meet it, a little slower. */
function looks({ towards }: Pull, share: number, sign: number): { above: Keyframe; beneath: Keyframe } {
  if (isCalm()) return { above: { opacity: 1 - share }, beneath: {} }
  const out = `${share * 100 * sign}%`
  return {
    above: { translate: towards === 'end' ? `${out} 0` : `0 ${out}` },
    beneath: { translate: `${(share - 1) * 25 * sign}% 0` },
  }
}

/** Nothing is left of it where it is in its place. */
function show(moved: HTMLElement, pull: Pull, share: number, sign: number): void {
  const beneath = pull.beneath?.()
  const { above, beneath: below } = looks(pull, share, sign)
  const wear = (element: HTMLElement, look: Keyframe) => {
    element.style.translate = share === 0 ? '' : ((look['translate'] as string | undefined) ?? '')
    element.style.opacity = share === 0 ? '' : String(look['opacity'] ?? '')
  }
  moved.toggleAttribute('data-pulled', share > 0)
  wear(moved, above)
  if (!beneath) return
  wear(beneath, below)
  beneath.toggleAttribute('data-beneath', share > 0)
}

/** The rest of the way by itself, out or back. */
async function glide(moved: HTMLElement, pull: Pull, from: number, to: 0 | 1, sign: number): Promise<Animation[]> {
  const styles = getComputedStyle(moved)
  const timing = {
    duration: Number.parseFloat(styles.getPropertyValue('--quick')),
    easing: styles.getPropertyValue('--ease'),
    fill: 'forwards' as const,
  }
  const [start, end] = [looks(pull, from, sign), looks(pull, to, sign)]
  const beneath = pull.beneath?.()
  const animations = [moved.animate([start.above, end.above], timing)]
  if (beneath) animations.push(beneath.animate([start.beneath, end.beneath], timing))
  await Promise.allSettled(animations.map(({ finished }) => finished))
  return animations
}

/** A table or code that is wider than the screen keeps the finger. */
function scrollsAside(target: Element, within: Element): boolean {
  for (let element: Element | null = target; element && element !== within; element = element.parentElement)
    if (element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX))
      return true
  return false
}
