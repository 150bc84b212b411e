import type { TableName, Tables } from '@duplex/protocol/entities'
import type { Patches } from './patches.ts'

/** Rows of one table as they will be: what the server said, with what was wished for on top. Read like a map. */
export class Layered<Name extends TableName> {
  readonly #table: Name
  readonly #said: ReadonlyMap<string, Tables[Name]>
  readonly #patches: Patches

  constructor(table: Name, said: ReadonlyMap<string, Tables[Name]>, patches: Patches) {
    this.#table = table
    this.#said = said
    this.#patches = patches
  }

  get size(): number {
    return [...this.keys()].length
  }

  get(key: string): Tables[Name] | undefined {
    return this.#patches.apply(this.#table, key, this.#said.get(key))
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  *entries(): Generator<[string, Tables[Name]]> {
    for (const key of this.#said.keys()) {
      const row = this.get(key)
      if (row) yield [key, row]
    }
    for (const key of this.#patches.of(this.#table).keys()) {
      const row = this.#said.has(key) ? undefined : this.get(key)
      if (row) yield [key, row]
    }
  }

  *keys(): Generator<string> {
    for (const [key] of this.entries()) yield key
  }

  *values(): Generator<Tables[Name]> {
    for (const [, row] of this.entries()) yield row
  }

  [Symbol.iterator](): Generator<[string, Tables[Name]]> {
    return this.entries()
  }
}
