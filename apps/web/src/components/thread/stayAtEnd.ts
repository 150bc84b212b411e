import { isAtEnd } from '../../lib/scroll.ts'

/** Keeps a list at its end as it grows, for whoever was there; others stay where they read. */
export function stayAtEnd() {
  let view: HTMLElement | null = null
  let wasAtEnd = true
  const go = () => view?.scrollTo({ top: view.scrollHeight })

  /** An attachment of the element that scrolls. */
  const follow = (element: HTMLElement) => {
    view = element
    const scrolled = () => (wasAtEnd = isAtEnd(element))
    const grown = () => wasAtEnd && go()
    const sizes = new ResizeObserver(grown)
    const contents = new MutationObserver(grown)
    element.addEventListener('scroll', scrolled, { passive: true })
    sizes.observe(element)
    contents.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
      sizes.disconnect()
      contents.disconnect()
    }
  }

  return { follow, go }
}
