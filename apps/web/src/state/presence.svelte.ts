import { limits } from '@duplex/protocol/limits'
import { SvelteMap } from 'svelte/reactivity'

/** Who of the people on the screen is here. Known only while there is a connection. */
export class Presence {
  readonly #online = new SvelteMap<string, boolean>()
  /** The lists of all who look: the sidebar, the members of a room. */
  #looks: (readonly string[])[] = []

  isOnline(personId: string): boolean {
    return this.#online.get(personId) ?? false
  }

  heard(online: Record<string, boolean>): void {
    for (const [personId, is] of Object.entries(online)) this.#online.set(personId, is)
  }

  /** These people are on the screen, until the function it returns is called. */
  look(personIds: readonly string[]): () => void {
    const own = [...personIds]
    this.#looks.push(own)
    return () => (this.#looks = this.#looks.filter((look) => look !== own))
  }

  /** Everybody on the screen, once. */
  get watched(): string[] {
    const all = this.#looks.flat()
    return all.filter((personId, index) => all.indexOf(personId) === index).slice(0, limits.watchedPeople)
  }

  /** Without a connection nobody knows. */
  clear(): void {
    this.#online.clear()
  }
}
