import { enter, focusFirst } from '../../lib/focus.ts'

/** From region to region: sidebar, head of the room, messages, where one writes, what stands beside them; and back. */
export function nextRegion(back: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) =>
    region.checkVisibility({ visibilityProperty: true }),
  )
  // The last that has it: a region may lie in another.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement))
  const next = at < 0 ? (back ? -1 : 0) : (at + (back ? -1 : 1)) % regions.length
  const region = regions.at(next)
  if (region) enter(region)
}

/** The newest message, or where one writes where there is none. */
export function skipToMessages(): void {
  const main = document.querySelector<HTMLElement>('main')
  if (main && !focusFirst(main, ['article[tabindex="0"]', 'textarea'])) enter(main)
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
