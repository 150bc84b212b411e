/** In a list, the arrows lead from one to the next besides Tab, and Home and End to its ends. */
export const arrows = (stop: string) => (list: HTMLElement) => {
  function keydown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const stops = [...list.querySelectorAll<HTMLElement>(stop)]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }
    const goal = goals[event.key]
    if (at < 0 || goal === undefined) return
    event.preventDefault()
    stops[goal]?.focus()
  }
  list.addEventListener('keydown', keydown)
  return () => list.removeEventListener('keydown', keydown)
}
