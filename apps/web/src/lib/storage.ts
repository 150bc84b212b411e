/** What belongs to the person who is signed in, and goes when they sign out. The theme, for one, is the device's. */
const mine = 'duplex.mine.'

/** Storage can be forbidden or full: what is kept here is convenience, never truth. */
const attempt = <Value>(run: () => Value, otherwise: Value): Value => {
  try {
    return run()
  } catch {
    return otherwise
  }
}

export const recall = (name: string): string | null => attempt(() => localStorage.getItem(mine + name), null)

/** Between persons nothing is written down: not by a page either that is on its way out. */
let isSomebodyHere = true

export function remember(name: string, value: string): void {
  if (isSomebodyHere) attempt(() => localStorage.setItem(mine + name, value), undefined)
}

/** As above, for as long as this tab lives. */
export const recallHere = (name: string): string | null => attempt(() => sessionStorage.getItem(mine + name), null)

export function rememberHere(name: string, value: string): void {
  if (isSomebodyHere) attempt(() => sessionStorage.setItem(mine + name, value), undefined)
}

/** Forgets everything of the person. */
export function forgetMine(): void {
  isSomebodyHere = false
  attempt(() => {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.startsWith(mine)) storage.removeItem(key)
  }, undefined)
}

export function beginMine(): void {
  isSomebodyHere = true
}
