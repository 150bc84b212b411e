/** Where the focus goes in a region, best first: where one is, where one writes, whatever takes it. */
const focusPlaces = ['[aria-current="page"]', 'textarea', '[tabindex="0"], a, button']

/** F6 goes from region to region, Shift+F6 back. */
export function nextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility({ visibilityProperty: true }),
  )
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  const next = regions[(at + (back ? regions.length - 1 : 1) + regions.length) % regions.length]
  if (next) focusFirst(next, focusPlaces)
}

/** The newest message, or where one writes where there is none. */
export const skipToMessages = (): void => focusFirst(document, ['main article[tabindex="0"]', 'main textarea'])

function focusFirst(within: ParentNode, selectors: readonly string[]): void {
  for (const selector of selectors) {
    const place = within.querySelector<HTMLElement>(selector)
    if (place) return place.focus()
  }
}

/** The room `step` places further in the list, of all or of those with something unread; it begins again at the other end. */
export function roomBeyond<Entry extends { room: { id: string }; unread: number }>(
  entries: readonly Entry[],
  currentId: string | null,
  step: 1 | -1,
  unreadOnly: boolean,
): Entry | undefined {
  const at = entries.findIndex(({ room }) => room.id === currentId)
  const start = at < 0 && step < 0 ? 0 : at
  for (let distance = 1; distance <= entries.length; distance++) {
    const entry = entries[(start + step * distance + 2 * entries.length) % entries.length]
    if (entry && entry.room.id !== currentId && (!unreadOnly || entry.unread > 0)) return entry
  }
  return undefined
}
