import type { Place } from '../../lib/scroll.ts'
import { recallHere, rememberHere } from '../../lib/storage.ts'

/** Where somebody left each room, for when they come back: for as long as the tab lives, reloading included. */
const name = 'places'

function stored(): [string, Place][] {
  try {
    return JSON.parse(recallHere(name) ?? '[]') as [string, Place][]
  } catch {
    return []
  }
}

const places = new Map<string, Place>(stored())

export const placeIn = (roomId: string): Place => places.get(roomId) ?? 'end'

/** Somebody is on the way back, by the browser's buttons or by reloading: to where they were, not to what the address says. */
let back = performance
  .getEntriesByType('navigation')
  .some((entry) => (entry as PerformanceNavigationTiming).type !== 'navigate')
const goBack = () => {
  back = true
  // Whatever opens because of it does so before this.
  setTimeout(() => (back = false))
}
// Capturing: before the page follows.
addEventListener('popstate', goBack, { capture: true })

/** Whether that is so for this room; asked once, by the timeline that opens. */
export function comesBack(roomId: string): boolean {
  const was = back
  back = false
  return was && places.has(roomId)
}

export const leaveAt = (roomId: string, place: Place): void => void places.set(roomId, place)

/** Writes them down, as when the page is about to go. */
export const keepPlaces = (): void => rememberHere(name, JSON.stringify([...places]))
