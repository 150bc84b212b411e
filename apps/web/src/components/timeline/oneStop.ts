/** What Tab stops at. */
const selector = 'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex]'
const allStops = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]'),
  )

/**
 * A long list is one stop on the way of the Tab key: the row the arrows were at, and what can be done in it. Otherwise
 * every name and every reaction of a hundred messages would lie between here and there.
 */
export const oneStop = (row: () => HTMLElement | null) => (list: HTMLElement) => {
  let byTab = false
  const pressed = ({ key }: KeyboardEvent) => {
    byTab = key === 'Tab'
    setTimeout(() => (byTab = false))
  }

  /** From the last stop of the row to the first one after the list, and back. */
  const leave = (event: KeyboardEvent) => {
    const here = row()
    const from = document.activeElement
    if (event.key !== 'Tab' || event.defaultPrevented || !here?.contains(from)) return
    const stops = allStops()
    const at = stops.indexOf(from as HTMLElement)
    const ahead = event.shiftKey ? stops.slice(0, at).reverse() : stops.slice(at + 1)
    const next = ahead.find((stop) => !list.contains(stop))
    if (!next || here.contains(ahead[0] ?? null)) return
    event.preventDefault()
    next.focus()
  }

  /** Whoever comes by Tab comes to the row. */
  const enter = ({ target, relatedTarget }: FocusEvent) => {
    const here = row()
    const isComing = byTab && relatedTarget instanceof Node && !list.contains(relatedTarget)
    if (isComing && here !== target) here?.focus()
  }

  addEventListener('keydown', pressed, { capture: true })
  list.addEventListener('keydown', leave)
  list.addEventListener('focusin', enter)
  return () => {
    removeEventListener('keydown', pressed, { capture: true })
    list.removeEventListener('keydown', leave)
    list.removeEventListener('focusin', enter)
  }
}
