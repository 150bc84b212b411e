import { encodeMentions, mentionedIds, typedHandles } from '@duplex/markdown/mentions'
import { memberId } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import { isBlank } from '../domain/names.ts'
import { peopleByHandles } from '../store/people.ts'
import type { Work } from './work.ts'

/** The text as it is kept: people named by id. Only members of the room are mentioned; any other name stays text. */
export async function compose(work: Work, roomId: string, text: string): Promise<{ text: string; mentions: string[] }> {
  if (isBlank(text)) throw new Refusal('message.empty')
  const handles = typedHandles(text)
  const named = handles.length > 0 ? await work.ask((store) => peopleByHandles(store, handles)) : []
  const idOf = new Map(named.map((person) => [person.handle, person.id]))
  const kept = encodeMentions(text, (handle) => idOf.get(handle))
  // An id is longer than most handles: a text of nothing but names would grow eightfold.
  if (kept.length > limits.messageCharacters) throw new Refusal('input.invalid', { path: '/text' })
  const ids = mentionedIds(kept)
  const members = await work.findAll(
    'member',
    ids.map((personId) => memberId(roomId, personId)),
  )
  return { text: kept, mentions: members.filter((member) => !member.deletedAt).map((member) => member.personId) }
}
