import { byName } from '../../lib/collation.ts'
import { fuzzy } from '../../lib/fuzzy.ts'
import { folded } from '../../lib/text.ts'
import { t, tn } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import type { Offer } from './completion.ts'
import { othersIn } from './naming.ts'

export interface Candidate {
  id: string
  name: string
  handle: string
  /** Whether the person is in the room. */
  here: boolean
  /** When they last said something there, as a number that grows; 0: not of late. */
  spoke: number
}

const shown = 8

/** Everybody else who can be mentioned, whether they are in the room, and how lately they spoke. */
export function candidatesFor(app: App, roomId: string): Candidate[] {
  const spoke = new Map((app.replica.window(roomId)?.messages ?? []).map(({ authorId, seq }) => [authorId, seq]))
  return [...app.replica.people.values()]
    .filter((person) => person.deactivatedAt === null && person.id !== app.me.personId)
    .map(({ id, name, handle }) => ({
      id,
      name,
      handle,
      here: app.replica.member(roomId, id) !== undefined,
      spoke: spoke.get(id) ?? 0,
    }))
}

/** How well a person fits, smaller is better; null where they do not. */
function fit({ handle, name }: Candidate, query: string): number | null {
  const wanted = folded(query)
  const [inHandle, inName] = [folded(handle), folded(name)]
  if (inHandle === wanted) return 0
  if (inHandle.startsWith(wanted) || inName.startsWith(wanted)) return 1
  if (inName.split(/[\s\-.]+/).some((word) => word.startsWith(wanted))) return 2
  if (inName.includes(wanted) || inHandle.includes(wanted)) return 3
  // Two letters in their order are in most names.
  return wanted.length > 2 && (fuzzy(query, name) || fuzzy(query, handle)) ? 4 : null
}

/** Those an `@query` may mean: of the room first, then by how well they fit, then who spoke last. */
export function rank(people: readonly Candidate[], query: string): Candidate[] {
  return people
    .flatMap((person) => {
      const score = fit(person, query)
      return score === null ? [] : [{ person, score: score + (person.here ? 0 : 10) }]
    })
    .sort((a, b) => a.score - b.score || b.person.spoke - a.person.spoke || byName(a.person.name, b.person.name))
    .slice(0, shown)
    .map(({ person }) => person)
}

/** People, and everybody at once: last, but first where that is what was typed. */
export function personOffers(app: App, roomId: string, query: string): Offer[] {
  const people = rank(candidatesFor(app, roomId), query).map(({ id, name, handle, here }) => ({
    key: id,
    insert: `@${handle}`,
    label: name,
    detail: `@${handle}`,
    personId: id,
    ...(!here && { note: t('composer.notHere') }),
  }))
  const calls = app.replica.rooms.get(roomId)?.kind === 'direct' ? [] : callOffers(app, roomId, query)
  return query === '' ? [...people, ...calls] : [...calls, ...people].slice(0, shown)
}

function callOffers(app: App, roomId: string, query: string): Offer[] {
  const count = othersIn(app, roomId)
  return (['room', 'here'] as const)
    .filter((call) => count > 0 && call.startsWith(query.toLowerCase()))
    .map((call) => ({
      key: `call-${call}`,
      insert: `@${call}`,
      label: `@${call}`,
      detail: call === 'room' ? tn('composer.callsRoom', count) : t('composer.callsHere'),
      glyph: '📣',
    }))
}
