import type { Store } from './store.ts'

/** The texts of a JSON array, as a subquery: many ids are one parameter, so the statement stays the same. */
export const textsOf = (store: Store, parameter: `$${number}`): string =>
  store.dialect === 'sqlite'
    ? `select value from json_each(${parameter})`
    : `select value from json_array_elements_text(cast(${parameter} as json))`

/** Statements are kept by their text, and the very same text is found without reading it through. */
export function onePerTable<Details extends unknown[]>(
  make: (store: Store, table: string, ...details: Details) => string,
) {
  const made = { sqlite: new Map<string, string>(), postgresql: new Map<string, string>() }
  return (store: Store, table: string, ...details: Details): string => {
    const known = made[store.dialect].get(table)
    if (known) return known
    const text = make(store, table, ...details)
    made[store.dialect].set(table, text)
    return text
  }
}

type Column = readonly [name: string, type: string]

const upsertInto = onePerTable((store, table, columns: readonly Column[]) => {
  const names = columns.map(([name]) => `"${name}"`)
  const values = columns.map(([, type], index) =>
    type === 'integer' ? `cast(value->>${index} as integer)` : `value->>${index}`,
  )
  const each = store.dialect === 'sqlite' ? 'json_each($1)' : 'json_array_elements(cast($1 as json))'
  const replaced = names.slice(1).map((name) => `${name} = excluded.${name}`)
  return `insert into "${table}" (${names.join(', ')}) select ${values.join(', ')} from ${each} where true
          on conflict (${names[0]}) do update set ${replaced.join(', ')}`
})

/** Inserts or replaces by the first column. All records travel as one JSON parameter: 5 to 20 times cheaper than one by one. */
export async function upsert(
  store: Store,
  table: string,
  columns: readonly Column[],
  records: readonly unknown[][],
): Promise<void> {
  await store.execute(upsertInto(store, table, columns), JSON.stringify(records))
}
