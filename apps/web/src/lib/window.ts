/** How much of the window's lower end is taken, for styles: by the keyboard on the glass, and by what is docked there. */
const say = (name: '--keyboard' | '--docked', size: number) =>
  document.documentElement.style.setProperty(name, `${Math.round(size)}px`)

/**
 * Where the keyboard lies over the page instead of making it smaller (Safari), the page makes itself smaller, and stays
 * where it is: otherwise the browser pushes it up, header and all.
 */
export function followKeyboard(): () => void {
  const seen = visualViewport
  if (!seen) return () => {}
  const follow = () => {
    const isZoomed = seen.scale > 1.01
    const taken = isZoomed ? 0 : Math.max(0, document.documentElement.clientHeight - seen.height)
    say('--keyboard', taken)
    if (taken > 0) scrollTo(0, 0)
  }
  seen.addEventListener('resize', follow)
  return () => seen.removeEventListener('resize', follow)
}

/** Stands at the lower end of the window, and the page ends above it: an attachment. */
export function docked(element: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => say('--docked', element.offsetHeight))
  sizes.observe(element)
  return () => {
    sizes.disconnect()
    say('--docked', 0)
  }
}
