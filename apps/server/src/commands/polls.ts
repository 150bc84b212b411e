import { ballotId, type Poll } from '@duplex/protocol/entities'
import type { pollCommands } from '@duplex/protocol/polls'
import { Refusal } from '@duplex/protocol/refusals'
import { isBlank } from '../domain/names.ts'
import { allow, mayClosePoll } from '../domain/permissions.ts'
import { isTime } from '../domain/times.ts'
import { say } from './messages.ts'
import { livingMessageOf } from './standing.ts'
import { handler, type Handlers, type Work } from './work.ts'

export const polls: Handlers<keyof typeof pollCommands> = {
  'poll.create': handler(async (work, { id, roomId, question, options, multiple, anonymous, closesAt = null }) => {
    const texts = options.map((text) => text.trim())
    const isBad = (text: string, index: number) => isBlank(text) || texts.indexOf(text) !== index
    const bad = texts.findIndex(isBad)
    if (bad >= 0) throw new Refusal('input.invalid', { path: `/options/${bad}` })
    if (closesAt !== null && !isTime(closesAt)) throw new Refusal('input.invalid', { path: '/closesAt' })
    // Written without a connection, it can be late. Asked again, it is what it was.
    const isLate = closesAt !== null && closesAt <= work.now
    if (isLate && !(await work.find('message', id))) throw new Refusal('poll.late')
    const poll: Poll = {
      options: texts.map((text) => ({ text, votes: 0, personIds: [] })),
      multiple,
      anonymous,
      closesAt,
      closedAt: null,
    }
    return say(work, { id, roomId, text: question, poll })
  }),

  'poll.vote': handler(async (work, { messageId, choices }) => {
    const { message, poll } = await pollOf(work, messageId)
    if (poll.closedAt !== null || (poll.closesAt !== null && poll.closesAt <= work.now))
      throw new Refusal('poll.closed')
    const isTooMany = choices.length > 1 && !poll.multiple
    if (isTooMany || choices.some((choice) => choice >= poll.options.length))
      throw new Refusal('input.invalid', { path: '/choices' })
    const id = ballotId(work.me.id, messageId)
    const before = await work.find('ballot', id)
    work.put({ ...message, poll: recount(poll, work.me.id, before?.choices ?? [], choices) })
    const { roomId } = message
    work.put({ table: 'ballot', id, deletedAt: null, personId: work.me.id, messageId, roomId, choices })
    return {}
  }),

  'poll.close': handler(async (work, { messageId }) => {
    const { message, standing, poll } = await pollOf(work, messageId)
    allow(mayClosePoll(standing, message))
    if (poll.closedAt === null) work.put({ ...message, poll: { ...poll, closedAt: work.now } })
    return {}
  }),
}

async function pollOf(work: Work, messageId: string) {
  const found = await livingMessageOf(work, messageId)
  const { poll } = found.message
  if (!poll) throw new Refusal('message.not_found')
  return { ...found, poll }
}

/** The counts with one vote in place of another. An anonymous poll learns no name. */
function recount(poll: Poll, personId: string, before: readonly number[], now: readonly number[]): Poll {
  const options = poll.options.map(({ text, votes, personIds }, index) => ({
    text,
    votes: votes - Number(before.includes(index)) + Number(now.includes(index)),
    personIds: poll.anonymous ? [] : withVote(personIds, personId, now.includes(index)),
  }))
  return { ...poll, options }
}

/** Who says the same again keeps their place among those who say it. */
function withVote(personIds: string[], personId: string, isFor: boolean): string[] {
  if (!isFor) return personIds.filter((other) => other !== personId)
  return personIds.includes(personId) ? personIds : [...personIds, personId]
}
