/** How long a finger rests before it is seen to, before it means more than a tap, and how far (px) it may stray. */
const seenMs = 120
const holdMs = 450
const strayPx = 10

interface Holding {
  /** What lies in the element and answers a finger by itself. */
  except?: string
  /** The other button of a mouse and the menu key ask for the same. */
  menuKey?: boolean
}

type Listeners = Record<string, (event: never) => void>

/**
 * A finger that rests asks for what a pointer finds by hovering. `held` gets told when the finger is lifted: what closes
 * at a touch elsewhere is opened then. What was held is neither clicked, nor followed as a link, nor selected.
 */
export const holds =
  (held: (lifted: Promise<void>) => void, { except, menuKey = false }: Holding = {}) =>
  (element: HTMLElement) => {
    let timers: ReturnType<typeof setTimeout>[] = []
    let from = { x: 0, y: 0 }
    let isResting = false
    let lift: (() => void) | null = null

    const end = () => {
      for (const timer of timers) clearTimeout(timer)
      timers = []
      isResting = false
      element.removeAttribute('data-resting')
    }
    const hold = () => {
      element.setAttribute('data-resting', 'held')
      held(new Promise((resolve) => (lift = resolve)))
    }
    const begin = (event: PointerEvent) => {
      end()
      lift = null
      const answered = except && (event.target as Element).closest(except)
      if (event.pointerType !== 'touch' || !event.isPrimary || answered) return
      listen(onceTouched)
      isResting = true
      from = { x: event.clientX, y: event.clientY }
      timers = [setTimeout(() => element.setAttribute('data-resting', ''), seenMs), setTimeout(hold, holdMs)]
    }
    const move = (event: PointerEvent) => {
      if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > strayPx) end()
    }
    /** Lifted, it would click: and what was opened, or the link that was held. */
    const lifted = (event: Event) => {
      if (!lift) return
      event.preventDefault()
      setTimeout(lift)
      lift = null
    }
    const context = (event: Event) => {
      const byFinger = (event as PointerEvent).pointerType === 'touch'
      if (byFinger ? isResting : menuKey) event.preventDefault()
      if (!byFinger && menuKey) held(Promise.resolve())
    }

    /** There are many rows, and few are ever touched: the others listen for no more than that. */
    const always: Listeners = { pointerdown: begin, contextmenu: context }
    const onceTouched: Listeners = {
      pointermove: move,
      pointerup: end,
      pointercancel: end,
      touchend: lifted,
      touchcancel: lifted,
    }
    const listen = (listeners: Listeners) => {
      for (const [type, listener] of Object.entries(listeners))
        element.addEventListener(type, listener as EventListener)
    }
    listen(always)
    return () => {
      end()
      for (const [type, listener] of Object.entries({ ...always, ...onceTouched }))
        element.removeEventListener(type, listener as EventListener)
    }
  }
