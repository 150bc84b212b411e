import type { NoticeLevel, Section } from '@duplex/protocol/entities'
import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import { between } from '../lib/position.ts'
import type { Result } from '../lib/result.ts'
import { favourites, places, sectionIdOf, sectionsOf, sidebar, type Part } from '../state/sidebar.ts'
import { use } from './bound.ts'

/** One's own order of things: what is said about it goes one after the other. */
const line = 'sidebar'

const place = (data: CommandInput<'membership.update'>): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name: 'membership.update', data, line })
const put = (data: CommandInput<'section.put'>): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name: 'section.put', data, line })

/** What of the room you want to be told of. */
export const setLevel = (roomId: string, level: NoticeLevel): Promise<Result> => place({ roomId, level })
export const setMuted = (roomId: string, muted: boolean): Promise<Result> => place({ roomId, muted })

/** Into a section (or the favourites), by name; null: back among the others. */
export const putInto = (roomId: string, sectionId: string | null): Promise<Result> =>
  place({ roomId, sectionId, position: '' })

export const setFavourite = (roomId: string, isFavourite: boolean): Promise<Result> =>
  putInto(roomId, isFavourite ? favourites : null)

/** To a place in a part of the sidebar. Direct conversations have an order of their own: by what was said last. */
export function moveRoom(roomId: string, part: Part, index: number): void {
  const sectionId = sectionIdOf(part)
  if (part.kind === 'directs') return void putInto(roomId, null)
  const others = part.entries.filter(({ room }) => room.id !== roomId)
  for (const said of places(others, roomId, index)) void place(said.roomId === roomId ? { ...said, sectionId } : said)
}

/** A new section at the end. */
export function addSection(name: string): string {
  const id = uuidv7()
  void put({ id, name, position: between(sectionsOf(use().app).at(-1)?.position ?? null, null) })
  return id
}

export const renameSection = ({ id, position }: Section, name: string): Promise<Result> => put({ id, name, position })

/** Past its neighbour. */
export function moveSection(id: string, step: 1 | -1): void {
  const sections = sectionsOf(use().app)
  const at = sections.findIndex((section) => section.id === id)
  const section = sections[at]
  const others = sections.filter((other) => other.id !== id)
  const to = at + step
  if (!section || to < 0 || to > others.length) return
  const position = between(others[to - 1]?.position ?? null, others[to]?.position ?? null)
  void put({ id, name: section.name, position })
}

/** Its rooms go back among the others. What it returns puts everything back. */
export function removeSection(section: Section): () => void {
  const { app, client } = use()
  const entries = sidebar(app).find(({ id }) => id === section.id)?.entries ?? []
  void client.outbox.add({ id: uuidv7(), name: 'section.delete', data: { id: section.id }, line })
  return () => {
    const id = uuidv7()
    void put({ id, name: section.name, position: section.position })
    for (const { room, position } of entries) void place({ roomId: room.id, sectionId: id, position })
  }
}
