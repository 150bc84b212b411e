import { beforeEach, describe, expect, it } from 'vitest'
import { inOrder, places, sidebar, type Part } from '../src/state/sidebar.ts'
import { Known } from './support/known.ts'
import { ann, hall, message } from './support/rows.ts'

let known: Known
const idOf = (last: number) => hall.slice(0, -1) + String(last)
const part = (id: string) => sidebar(known.app).find((each) => each.id === id)
const titles = (each: Part | undefined) => each?.entries.map(({ title }) => title)
const room = (last: number, name: string, other = {}) =>
  known.room({ [ann]: 'member' }, { id: idOf(last), name, ...other }, [
    message(1, { roomId: idOf(last), createdAt: `2026-11-20T09:0${last}:00.000Z` }),
  ])
const section = (id: string, name: string, position: string) =>
  known.say({ table: 'section', id, version: 1, deletedAt: null, personId: ann, name, position })

beforeEach(() => {
  known = new Known().person(ann, { name: 'Ann' })
})

describe('the sidebar', () => {
  it('sorts rooms by name with archived ones last, and conversations by what was said last', () => {
    room(1, 'zebra')
    room(2, 'apple', { archivedAt: '2026-11-20T08:00:00.000Z' })
    room(3, 'mango')
    room(4, 'older', { kind: 'direct' })
    room(5, 'newer', { kind: 'direct' })
    expect(titles(part('rooms'))).toEqual(['mango', 'zebra', 'apple'])
    expect(part('directs')?.entries.map(({ room }) => room.name)).toEqual(['newer', 'older'])
    expect(inOrder(sidebar(known.app)).map(({ room }) => room.name)).toEqual(['mango', 'zebra', 'newer', 'older'])
  })

  it('shows favourites first, then own sections as they were put, then the rest', () => {
    section('s1', 'Later', 'V')
    section('s2', 'Sooner', 'B')
    room(1, 'one').read(0, idOf(1), { sectionId: 's1' })
    room(2, 'two', { kind: 'direct' }).read(0, idOf(2), { sectionId: 'favourites' })
    room(3, 'three')
    expect(sidebar(known.app).map(({ id }) => id)).toEqual(['favourites', 's2', 's1', 'rooms', 'directs'])
    expect(titles(part('s1'))).toEqual(['one'])
    expect(titles(part('favourites'))).toEqual(['Ann'])
    expect(titles(part('rooms'))).toEqual(['three'])
  })

  it('lists a room of a section that is gone among the others', () => {
    room(1, 'one').read(0, idOf(1), { sectionId: 'gone' })
    expect(titles(part('rooms'))).toEqual(['one'])
  })

  it('shows what was put somewhere before what stands by name', () => {
    room(1, 'one').read(0, idOf(1), { position: 'V' })
    room(2, 'alpha')
    room(3, 'two').read(0, idOf(3), { position: 'B' })
    expect(titles(part('rooms'))).toEqual(['two', 'one', 'alpha'])
  })
})

describe('a room that is put between others', () => {
  const move = (last: number, index: number) => {
    const others = (part('rooms')?.entries ?? []).filter((entry) => entry.room.id !== idOf(last))
    const said = places(others, idOf(last), index)
    for (const { roomId, position } of said) known.read(0, roomId, { position })
    return said.length
  }
  beforeEach(() => ['a', 'b', 'c', 'd'].forEach((name, index) => room(index + 1, name)))

  it('stands there, and the others stay in their order', () => {
    move(4, 1)
    expect(titles(part('rooms'))).toEqual(['a', 'd', 'b', 'c'])
    move(1, 3)
    expect(titles(part('rooms'))).toEqual(['d', 'b', 'c', 'a'])
    move(2, 0)
    expect(titles(part('rooms'))).toEqual(['b', 'd', 'c', 'a'])
  })

  it('gives a place to those before it, and to no other', () => {
    expect(move(4, 0)).toBe(1)
    expect(move(3, 2)).toBe(2)
    expect(move(3, 1)).toBe(1)
  })

  it('can be put to the same place for ever', () => {
    for (let turn = 0; turn < 300; turn++) {
      move(1 + (turn % 2), 1)
      const positions = part('rooms')?.entries.map(({ position }) => position) ?? []
      expect(Math.max(...positions.map(({ length }) => length))).toBeLessThanOrEqual(64)
      expect(titles(part('rooms'))?.[1]).toBe(turn % 2 === 0 ? 'a' : 'b')
    }
  })
})
