import type { Draft } from '@duplex/protocol/entities'
import { SvelteMap } from 'svelte/reactivity'
import { beforeEach, describe, expect, test } from 'vitest'
import { Drafts } from '../src/state/drafts.svelte.ts'
import { HandClock } from './support/clock.ts'

const hall = { roomId: 'hall', threadId: null }
const rows = new SvelteMap<string, Draft>()
let drafts: Drafts

const says = (text: string, updatedAt = '2026-01-01T00:00:00.000Z'): void => {
  const row = { id: 'ann:hall', version: 1, deletedAt: null, personId: 'ann', roomId: 'hall', threadId: null }
  if (text === '') rows.delete('hall')
  else rows.set('hall', { ...row, text, updatedAt })
  drafts.settle()
}

beforeEach(() => {
  rows.clear()
  drafts = new Drafts(
    new HandClock(),
    (place) => rows.get(place),
    () => rows.values(),
  )
})

describe('a draft', () => {
  test('is what another device wrote, until something is typed here', () => {
    says('from the phone')
    expect(drafts.get('hall')).toBe('from the phone')
    drafts.set(hall, 'from the desk')
    says('from the phone, again')
    expect(drafts.get('hall')).toBe('from the desk')
  })

  test('stays as it was typed between the answer and the row', () => {
    drafts.set(hall, 'one')
    drafts.become('hall', 'one', 'wished')
    drafts.become('hall', 'one', 'kept')
    expect(drafts.get('hall')).toBe('one')
    says('one')
    expect(drafts.get('hall')).toBe('one')
    says('two, from the phone')
    expect(drafts.get('hall')).toBe('two, from the phone')
  })

  test('of a thread shows at its room, for as long as it says something', () => {
    const thread = { roomId: 'hall', threadId: 'stairs' }
    drafts.set(thread, 'and then')
    expect(drafts.get('hall')).toBe('')
    expect(drafts.rooms).toEqual(['hall'])
    drafts.set(thread, ' ')
    expect(drafts.rooms).toEqual([])
    says('from the phone')
    expect(drafts.rooms).toEqual(['hall'])
  })

  test('that was sent does not come back', () => {
    says('to be sent')
    drafts.set(hall, '')
    drafts.become('hall', '', 'wished')
    drafts.become('hall', '', 'kept')
    expect(drafts.get('hall')).toBe('')
    says('')
    expect(drafts.get('hall')).toBe('')
  })

  test('that was typed on is not overtaken by an answer to what it was', () => {
    drafts.set(hall, 'one')
    drafts.become('hall', 'one', 'wished')
    drafts.set(hall, 'one more')
    drafts.become('hall', 'one', 'kept')
    says('one')
    expect(drafts.get('hall')).toBe('one more')
    expect(drafts.unsaid).toMatchObject([{ text: 'one more' }])
  })

  test('left behind on this device gives way to what was written later elsewhere, and only to that', () => {
    drafts.set(hall, 'left behind')
    says('older', '2001-01-01T00:00:00.000Z')
    drafts.reconcile()
    expect(drafts.get('hall')).toBe('left behind')
    says('newer', '9999-01-01T00:00:00.000Z')
    drafts.reconcile()
    expect(drafts.get('hall')).toBe('newer')
  })
})
