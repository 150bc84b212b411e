import type { TableName, Tables } from '@duplex/protocol/entities'
import { SvelteMap } from 'svelte/reactivity'

/** What a wish makes of one row. Undefined stands for: it is not there. */
export type Patch = {
  [Name in TableName]: {
    table: Name
    /** By which the replica keeps it. */
    key: string
    change: (row: Tables[Name] | undefined) => Tables[Name] | undefined
  }
}[TableName]
type Change<Row> = (row: Row | undefined) => Row | undefined
type Laid = readonly { wishId: string; change: Change<unknown> }[]

const tables = {
  workspace: null,
  person: null,
  room: null,
  member: null,
  message: null,
  membership: null,
  notice: null,
  session: null,
  section: null,
  draft: null,
  saved: null,
  ballot: null,
  preference: null,
} satisfies Record<TableName, null>
const tableNames = Object.keys(tables) as TableName[]

/** What was wished for and not answered, as changes of rows, in the order of wishing. */
export class Patches {
  /** All from the start: what looked at a map it had to make itself would not hear when something is put into it. */
  readonly #tables = Object.fromEntries(tableNames.map((table) => [table, new SvelteMap<string, Laid>()])) as Record<
    TableName,
    SvelteMap<string, Laid>
  >
  readonly #byWish = new Map<string, readonly Patch[]>()
  /** The last result for each list of changes: as long as nothing changes, a row stays the same object. */
  readonly #made = new WeakMap<Laid, { row: unknown; shown: unknown }>()

  has(wishId: string): boolean {
    return this.#byWish.has(wishId)
  }

  lay(wishId: string, patches: readonly Patch[]): void {
    this.lift(wishId)
    this.#byWish.set(wishId, patches)
    for (const { table, key, change } of patches) {
      const laid = this.of(table)
      laid.set(key, [...(laid.get(key) ?? []), { wishId, change: change as Change<unknown> }])
    }
  }

  lift(wishId: string): void {
    for (const { table, key } of this.#byWish.get(wishId) ?? []) {
      const laid = this.of(table)
      const left = laid.get(key)?.filter((each) => each.wishId !== wishId) ?? []
      if (left.length > 0) laid.set(key, left)
      else laid.delete(key)
    }
    this.#byWish.delete(wishId)
  }

  clear(): void {
    for (const wishId of [...this.#byWish.keys()]) this.lift(wishId)
  }

  of(table: TableName): SvelteMap<string, Laid> {
    return this.#tables[table]
  }

  /** The row as it will be. */
  apply<Name extends TableName>(table: Name, key: string, row: Tables[Name] | undefined): Tables[Name] | undefined {
    const laid = this.of(table).get(key)
    if (!laid) return row
    const made = this.#made.get(laid)
    if (made && made.row === row) return made.shown as Tables[Name] | undefined
    const shown = laid.reduce<unknown>((current, { change }) => change(current), row)
    this.#made.set(laid, { row, shown })
    return shown as Tables[Name] | undefined
  }
}
