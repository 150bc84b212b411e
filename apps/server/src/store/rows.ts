import type { Row, TableName } from '@duplex/protocol/entities'
import { onePerTable, textsOf, upsert } from './sql.ts'
import type { Store, Value } from './store.ts'
import { columnsOf, jsonColumnsOf, tableNames } from './tables.ts'

/** A row as the database gives it: JSON is still text, and it does not know its table. */
type Stored = Record<string, string | number | null>

const selectOf = (table: TableName): string => {
  const names = columnsOf(table).map(([name]) => `row."${name}"`)
  if (table !== 'room') return `select ${names.join(', ')} from "${table}" as row`
  return `select ${names.join(', ')}, coalesce(stream."lastSeq", 0) as "lastSeq"
          from "room" as row left join "stream" as stream on stream."id" = 'room:' || row."id"`
}
const selects = Object.fromEntries(tableNames.map((table) => [table, selectOf(table)])) as Record<TableName, string>

function toRow<Name extends TableName>(table: Name, stored: Stored): Row<Name> {
  const row: Record<string, unknown> = { table, ...stored }
  for (const name of jsonColumnsOf[table]) if (typeof row[name] === 'string') row[name] = JSON.parse(row[name])
  return row as unknown as Row<Name>
}

/** Whole rows of a table. `condition` is what follows the `select`; it calls the table `row`. */
export async function selectRows<Name extends TableName>(
  store: Store,
  table: Name,
  condition: string,
  ...values: Value[]
): Promise<Row<Name>[]> {
  const found = await store.query<Stored>(`${selects[table]} ${condition}`, ...values)
  return found.map((stored) => toRow(table, stored))
}

const selectByIds = onePerTable(
  (store, table) => `${selects[table as TableName]} where row."id" in (${textsOf(store, '$1')})`,
)

/** By id, tombstones included. */
export async function findRows<Name extends TableName>(
  store: Store,
  table: Name,
  ids: readonly string[],
): Promise<Map<string, Row<Name>>> {
  if (ids.length === 0) return new Map()
  const found = await store.query<Stored>(selectByIds(store, table), JSON.stringify(ids))
  return new Map(found.map((stored) => [stored['id'] as string, toRow(table, stored)]))
}

/** Inserts or replaces rows by id, whatever tables they belong to. */
export async function writeRows(store: Store, rows: readonly Row[]): Promise<void> {
  for (const table of tableNames) {
    const ofTable = rows.filter((row) => row.table === table)
    if (ofTable.length > 0) await writeTable(store, table, ofTable)
  }
}

async function writeTable(store: Store, table: TableName, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(table)
  const records = rows.map((row) =>
    columns.map(([name, type]) => {
      const value: unknown = row[name as keyof Row]
      return type === 'json' && value !== null ? JSON.stringify(value) : value
    }),
  )
  await upsert(store, table, columns, records)
}
