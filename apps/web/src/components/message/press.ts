/** How long a finger rests before it means more than a tap, and how far (px) it may stray. */
const holdMs = 450
const strayPx = 10

/** A long press by a finger. The browser's own menu stays away from what answers one. */
export const longPress = (held: () => void) => (element: HTMLElement) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let isHeld = false

  const end = () => clearTimeout(timer)
  const begin = (event: PointerEvent) => {
    end()
    const onControl = (event.target as Element).closest('a, button, textarea, input')
    if (event.pointerType !== 'touch' || !event.isPrimary || onControl) return
    from = { x: event.clientX, y: event.clientY }
    isHeld = false
    timer = setTimeout(() => {
      isHeld = true
      held()
    }, holdMs)
  }
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > strayPx) end()
  }
  /** What was opened is not to be clicked by the finger that opened it. */
  const noClick = (event: Event) => {
    if (isHeld) event.preventDefault()
    isHeld = false
  }
  const noMenu = (event: Event) => {
    if ((event as PointerEvent).pointerType === 'touch') event.preventDefault()
  }

  const listeners = {
    pointerdown: begin,
    pointermove: move,
    pointerup: end,
    pointercancel: end,
    touchend: noClick,
    contextmenu: noMenu,
  }
  for (const [type, listener] of Object.entries(listeners)) element.addEventListener(type, listener as EventListener)
  return () => {
    end()
    for (const [type, listener] of Object.entries(listeners))
      element.removeEventListener(type, listener as EventListener)
  }
}
