/** For whoever waits for something to become so: everything that may make it so says that it happened. */
export class Signal {
  readonly #waiting = new Set<() => void>()

  readonly happened = (): void => {
    for (const look of this.#waiting) look()
  }

  /** Rejects after so many seconds with what was waited for: a limit against hanging, not a bar. */
  until(isSo: () => boolean, what: string, seconds = 90): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(late)
        this.#waiting.delete(look)
        settle()
      }
      const look = () => isSo() && end(resolve)
      const late = setTimeout(
        () => end(() => reject(new Error(`waited in vain for ${seconds} s: ${what}`))),
        seconds * 1000,
      )
      this.#waiting.add(look)
      look()
    })
  }
}
