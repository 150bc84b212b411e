import type { Member, PersonRole } from '@duplex/protocol/entities'
import { describe, expect, it } from 'vitest'
import * as may from '../src/state/permissions.ts'
import { Known } from './support/known.ts'
import { ann, bob, hall, message } from './support/rows.ts'

interface Situation {
  role?: PersonRole
  member?: Member['role'] | null
  kind?: 'public' | 'private' | 'direct'
  archived?: boolean
  /** Only owners write. */
  announces?: boolean
}

function when({ role = 'member', member = 'member', kind = 'public', archived = false, announces = false }: Situation) {
  const archivedAt = archived ? '2026-11-20T08:00:00.000Z' : null
  const people = { [bob]: 'owner' as const, ...(member ? { [ann]: member } : {}) }
  return new Known()
    .person(ann, { role })
    .person(bob)
    .room(people, { kind, archivedAt, posting: announces ? 'owners' : 'everyone' }).app
}
const own = message(1, { authorId: ann })
const bobs = message(2)

describe('what the page offers', () => {
  it('lets people change what they wrote, and nobody else', () => {
    expect(may.mayEdit(when({}), own)).toBe(true)
    expect(may.mayEdit(when({ role: 'owner', member: 'owner' }), bobs)).toBe(false)
    expect(may.mayEdit(when({}), { ...own, deletedAt: '2026-11-20T09:00:00.000Z' })).toBe(false)
    expect(may.mayEdit(when({ archived: true }), own)).toBe(false)
  })

  it('lets authors, owners of the room and admins delete, but in a direct conversation only authors', () => {
    expect(may.mayDelete(when({}), own)).toBe(true)
    expect(may.mayDelete(when({}), bobs)).toBe(false)
    expect(may.mayDelete(when({ member: 'owner' }), bobs)).toBe(true)
    expect(may.mayDelete(when({ role: 'admin' }), bobs)).toBe(true)
    expect(may.mayDelete(when({ role: 'owner', kind: 'direct' }), bobs)).toBe(false)
    expect(may.mayDelete(when({ kind: 'direct' }), own)).toBe(true)
  })

  it('lets owners of the room, and admins who are in it, manage it; nobody manages a direct conversation', () => {
    expect(may.mayManageRoom(when({}), hall)).toBe(false)
    expect(may.mayManageRoom(when({ member: 'owner' }), hall)).toBe(true)
    expect(may.mayManageRoom(when({ role: 'admin' }), hall)).toBe(true)
    expect(may.mayManageRoom(when({ role: 'owner', member: null }), hall)).toBe(false)
    expect(may.mayManageRoom(when({ member: 'owner', kind: 'direct' }), hall)).toBe(false)
  })

  it('lets members write, bring people and leave, as long as the room is open', () => {
    expect([may.mayPost(when({}), hall), may.mayAddMembers(when({}), hall), may.mayLeave(when({}), hall)]).toEqual([
      true,
      true,
      true,
    ])
    expect([may.mayPost(when({ archived: true }), hall), may.mayAddMembers(when({ archived: true }), hall)]).toEqual([
      false,
      false,
    ])
    expect(may.mayPost(when({ member: null }), hall)).toBe(false)
    expect([may.mayAddMembers(when({ kind: 'direct' }), hall), may.mayLeave(when({ kind: 'direct' }), hall)]).toEqual([
      false,
      false,
    ])
  })

  it('lets only those write who manage an announcement room; everybody acts on what was written', () => {
    const members = [
      { announces: true },
      { announces: true, member: 'owner' as const },
      { announces: true, role: 'admin' as const },
    ]
    expect(members.map((situation) => may.mayPost(when(situation), hall))).toEqual([false, true, true])
    expect(may.mayAct(when({ announces: true }), hall)).toBe(true)
    expect(may.mayEdit(when({ announces: true }), own)).toBe(true)
    expect(may.mayAct(when({ announces: true, archived: true }), hall)).toBe(false)
  })

  it('lets who asked, and whoever manages the room, end a voting', () => {
    expect([own, bobs].map((message) => may.mayClosePoll(when({}), message))).toEqual([true, false])
    expect(may.mayClosePoll(when({ member: 'owner' }), bobs)).toBe(true)
    expect(may.mayClosePoll(when({ archived: true }), own)).toBe(false)
  })

  it('closes public rooms only, and lets admins say where newcomers go', () => {
    expect(may.mayMakePrivate(when({ member: 'owner' }), hall)).toBe(true)
    expect(may.mayMakePrivate(when({ member: 'owner', kind: 'private' }), hall)).toBe(false)
    expect(may.mayMakePrivate(when({}), hall)).toBe(false)
    expect(may.mayMakeDefault(when({ member: 'owner' }), hall)).toBe(false)
    expect(may.mayMakeDefault(when({ role: 'admin' }), hall)).toBe(true)
    expect(may.mayMakeDefault(when({ role: 'admin', kind: 'private' }), hall)).toBe(false)
  })

  it('lets members of a slow room wait after what they said last, whoever else spoke', () => {
    const slow = (member: Member['role'], said: Parameters<Known['room']>[2] = []) =>
      new Known()
        .person(ann)
        .person(bob)
        .room({ [ann]: member }, { slowSeconds: 30 }, said).app
    const at = (seq: number) => Date.parse(message(seq).createdAt)
    expect(may.slowUntil(slow('member', [message(1)]), hall)).toBeNull()
    expect(may.slowUntil(slow('member', [message(1, { authorId: ann }), message(2)]), hall)).toBe(at(1) + 30_000)
    expect(may.slowUntil(slow('owner', [message(1, { authorId: ann })]), hall)).toBeNull()
    expect(may.slowUntil(when({}), hall)).toBeNull()
  })

  it('counts what is on its way as said, and what was refused as not', () => {
    const { app } = new Known().person(ann).room({ [ann]: 'member' }, { slowSeconds: 30 })
    const pending = { ...message(9, { authorId: ann }), seq: null }
    app.pending.sends.set(pending.id, { message: pending, standing: 'waiting', seq: null })
    expect(may.slowUntil(app, hall)).toBe(Date.parse(pending.createdAt) + 30_000)
    const refused = { code: 'room.slow' as const, message: '' }
    app.pending.sends.set(pending.id, { message: pending, standing: { refused }, seq: null })
    expect(may.slowUntil(app, hall)).toBeNull()
  })

  it('lets admins invite and rename, and owners alone give roles', () => {
    const other = new Known().person(bob).app.replica.people.get(bob)!
    const roles: PersonRole[] = ['member', 'admin', 'owner']
    expect(roles.map((role) => may.mayInvite(when({ role })))).toEqual([false, true, true])
    expect(roles.map((role) => may.mayChangeWorkspace(when({ role })))).toEqual([false, true, true])
    expect(roles.map((role) => may.maySetRole(when({ role }), other))).toEqual([false, false, true])
  })

  it('lets admins end accounts of those below them, owners all others, and nobody their own', () => {
    const person = (role: PersonRole) => new Known().person(bob, { role }).app.replica.people.get(bob)!
    const ending = (role: PersonRole) =>
      (['member', 'admin', 'owner'] as const).map((other) => may.mayDeactivate(when({ role }), person(other)))
    expect(ending('member')).toEqual([false, false, false])
    expect(ending('admin')).toEqual([true, false, false])
    expect(ending('owner')).toEqual([true, true, true])
    const app = when({ role: 'owner' })
    expect(may.mayDeactivate(app, app.me.person!)).toBe(false)
  })
})
