import { draftId, membershipId, preferenceId } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import type { sidebarCommands } from '@duplex/protocol/sidebar'
import { tidyName } from '../domain/names.ts'
import { membershipsInSection, sectionsOf } from '../store/own.ts'
import { standingIn } from './standing.ts'
import { handler, type Handlers, type Work } from './work.ts'

export const sidebar: Handlers<keyof typeof sidebarCommands> = {
  'membership.update': handler(async (work, { roomId, level, muted, sectionId, position }) => {
    const membership = await work.find('membership', membershipId(work.me.id, roomId))
    if (!membership || membership.deletedAt) throw new Refusal('room.not_found')
    if (sectionId) await mustBeMine(work, sectionId)
    work.put({
      ...membership,
      level: level ?? membership.level,
      mutedAt: muted === undefined ? membership.mutedAt : muted ? (membership.mutedAt ?? work.now) : null,
      sectionId: sectionId === undefined ? membership.sectionId : sectionId,
      position: position ?? membership.position,
    })
    return {}
  }),

  'section.put': handler(async (work, { id, name, position }) => {
    const before = await work.find('section', id)
    if (before && before.personId !== work.me.id) throw new Refusal('id.taken')
    const isNew = !before || before.deletedAt !== null
    if (isNew && (await work.ask((store) => sectionsOf(store, work.me.id))).length >= limits.sections)
      throw new Refusal('section.too_many')
    work.put({ table: 'section', id, deletedAt: null, personId: work.me.id, name: tidyName(name), position })
    return {}
  }),

  'section.delete': handler(async (work, { id }) => {
    const section = await work.find('section', id)
    if (section?.personId !== work.me.id) throw new Refusal('section.not_found')
    if (section.deletedAt) return {}
    const memberships = await work.ask((store) => membershipsInSection(store, work.me.id, id))
    work.put({ ...section, deletedAt: work.now })
    for (const membership of memberships) work.put({ ...membership, sectionId: null, position: '' })
    return {}
  }),

  'draft.put': handler(async (work, { roomId, threadId = null, text }) => {
    await standingIn(work, roomId)
    if (threadId !== null && (await work.find('message', threadId))?.roomId !== roomId)
      throw new Refusal('message.not_found')
    const id = draftId(work.me.id, roomId, threadId)
    const before = await work.find('draft', id)
    const isGone = text === ''
    if (isGone && (!before || before.deletedAt)) return {}
    const [deletedAt, personId] = [isGone ? work.now : null, work.me.id]
    work.put({ table: 'draft', id, deletedAt, personId, roomId, threadId, text, updatedAt: work.now })
    return {}
  }),

  'preference.set': handler(async (work, { name, value }) => {
    const id = preferenceId(work.me.id, name)
    const before = await work.find('preference', id)
    if (value === null && (!before || before.deletedAt)) return {}
    const deletedAt = value === null ? work.now : null
    work.put({ table: 'preference', id, deletedAt, personId: work.me.id, name, value: value ?? '' })
    return {}
  }),
}

async function mustBeMine(work: Work, sectionId: string): Promise<void> {
  if (sectionId === 'favourites') return
  const section = await work.find('section', sectionId)
  if (section?.personId !== work.me.id || section.deletedAt) throw new Refusal('section.not_found')
}
