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

export const remember = (name: string, value: string): void =>
  attempt(() => localStorage.setItem(mine + name, value), undefined)

/** Forgets everything of the person. */
export function forgetMine(): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key)
  }, undefined)
}
