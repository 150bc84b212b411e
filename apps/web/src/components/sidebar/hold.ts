/** How long a finger rests before it means more than a tap, and how far (px) it may stray. */
const holdMs = 450
const strayPx = 10

/**
 * Asks for the menu of a row: with the other button, the menu key, or a finger that rests. It opens when the hand is
 * lifted, because lifting it would close it again; and what was held is not followed as a link.
 */
export const holds = (open: () => void) => (row: HTMLElement) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let from = { x: 0, y: 0 }
  let isPressed = false
  let isWanted = false

  const down = (event: PointerEvent) => {
    isPressed = true
    isWanted = false
    from = { x: event.clientX, y: event.clientY }
    clearTimeout(timer)
    if (event.pointerType === 'touch') timer = setTimeout(() => (isWanted = true), holdMs)
  }
  const move = (event: PointerEvent) => {
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) > strayPx) clearTimeout(timer)
  }
  const up = () => {
    clearTimeout(timer)
    if (isPressed && isWanted) setTimeout(open)
    isPressed = false
  }
  const context = (event: MouseEvent) => {
    event.preventDefault()
    if (isPressed) isWanted = true
    else open()
  }
  const click = (event: MouseEvent) => {
    if (!isWanted) return
    event.preventDefault()
    event.stopPropagation()
    isWanted = false
  }

  row.addEventListener('pointerdown', down)
  row.addEventListener('pointermove', move)
  row.addEventListener('contextmenu', context)
  row.addEventListener('click', click, { capture: true })
  addEventListener('pointerup', up)
  addEventListener('pointercancel', up)
  return () => {
    clearTimeout(timer)
    row.removeEventListener('pointerdown', down)
    row.removeEventListener('pointermove', move)
    row.removeEventListener('contextmenu', context)
    row.removeEventListener('click', click, { capture: true })
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', up)
  }
}
