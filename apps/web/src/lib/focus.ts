/** Where the focus goes in a region, best first: where one is, the message one was at, where one writes, whatever takes it. */
const places = [
  '[aria-current="page"]',
  'article[tabindex="0"]',
  'textarea',
  'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]',
]

/** Where the focus can go and be seen. */
const takes = (element: HTMLElement | null | undefined): element is HTMLElement =>
  element?.isConnected === true &&
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('[inert]') &&
  !element.matches(':disabled')

/** False where there is nothing of it. */
export function focusFirst(within: ParentNode, selectors: readonly string[]): boolean {
  for (const selector of selectors) {
    const place = [...within.querySelectorAll<HTMLElement>(selector)].find(takes)
    if (!place) continue
    place.focus()
    return true
  }
  return false
}

/** Goes into a region of the page. One without anything to press is read from its beginning. */
export function enter(region: HTMLElement): void {
  if (focusFirst(region, places)) return
  region.tabIndex = -1
  region.focus()
}

/**
 * The rule for all that closes, moves or takes something away: the focus goes back to where it was; if that is gone, to
 * what it was in; then to the neighbour that took its place; then into its region. Never to nowhere.
 */
export function keepFocus(): () => void {
  const was = document.activeElement
  const chain: HTMLElement[] = []
  for (let each = was; each instanceof HTMLElement && each !== document.body; each = each.parentElement) {
    if (each === was || each.matches('[tabindex]')) chain.push(each)
    if (!each.matches('li, article')) continue
    chain.push(...[each.nextElementSibling, each.previousElementSibling].filter((near) => near instanceof HTMLElement))
  }
  const region = was?.closest<HTMLElement>('[data-region]')

  return () => {
    for (const each of chain) {
      if (!takes(each)) continue
      if (each.tabIndex >= 0 || each.hasAttribute('tabindex')) return each.focus()
      if (focusFirst(each, places)) return
    }
    const next = takes(region) ? region : document.querySelector<HTMLElement>('main')
    if (next) enter(next)
  }
}

/** Nothing has the focus, as after what had it is gone. */
export const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/** For a list, or a part of the page, of which pieces may go away under the focus. */
export const keepsFocus = (part: HTMLElement) => {
  let was: Element | null = null
  let back: (() => void) | undefined
  const came = () => {
    was = document.activeElement
    back = keepFocus()
  }
  const observer = new MutationObserver(() => {
    if (was && !was.isConnected && isLost()) back?.()
  })
  observer.observe(part, { childList: true, subtree: true })
  part.addEventListener('focusin', came)
  return () => {
    observer.disconnect()
    part.removeEventListener('focusin', came)
  }
}
