import { inRow } from '../../lib/row.ts'
import { listed, t, tn } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'

/** So many are named; of the others it is said how many. */
const named = 20

/** Who that is, as one would say it: yourself first. */
export function namesOf({ me, replica }: App, personIds: readonly string[]): string {
  const others = personIds.filter((id) => id !== me.personId)
  const names = others.map((id) => replica.people.get(id)?.name ?? t('message.nobody'))
  const said = others.length < personIds.length ? [t('message.you'), ...names] : names
  const more = said.length - named
  return more > 0 ? tn('message.others', more, { names: inRow(said.slice(0, named)) }) : listed(said)
}
