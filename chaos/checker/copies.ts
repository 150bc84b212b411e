import type { Seen } from './events.ts'
import type { Finding } from './findings.ts'
import type { Story } from './story.ts'

/** What the clients were shown, and what they hold in the end, against what the server has. */
export function checkCopies(story: Story): Finding[] {
  return [...checkSeen(story), ...checkHeld(story)]
}

function checkSeen(story: Story): Finding[] {
  const findings = new Map<string, Finding>()
  const find = (kind: Finding['kind'], what: string) => findings.set(`${kind} ${what}`, { kind, what })
  for (const { client, roomId, id, seq, text } of story.seen) {
    const message = story.stored.get(id)
    if (!story.wish('send', id)) find('phantom', `${client} saw ${id}, which nobody sent`)
    else if (!message) find('phantom', `${client} saw ${id}, which is not in the history`)
    else if (!story.textsOf(id).has(text)) find('phantom', `${client} saw ${id} with a text that nobody sent`)
    else if (message.seq !== seq)
      find('conflicting', `${client} saw ${id} as ${seq} of room ${roomId}, where it is ${message.seq}`)
  }
  return [...findings.values()]
}

function checkHeld(story: Story): Finding[] {
  return story.held.flatMap(({ client, roomId, from, messages }) => {
    const history = new Set((story.histories.get(roomId) ?? []).map(({ id }) => story.stored.get(id)))
    const held = new Set(messages.map(({ id }) => id))
    const others = messages.filter((message) => !isSame(message, story.stored.get(message.id)))
    const missing = [...history].filter((message) => message && message.seq >= from && !held.has(message.id))
    return [
      ...others.map(({ seq }) => `${client} holds another number ${seq} of room ${roomId} than the server`),
      ...missing.map((message) => `${client} does not hold number ${message?.seq ?? 0} of room ${roomId}`),
    ].map((what) => ({ kind: 'diverging', what }))
  })
}

const isSame = (one: Seen, other: Seen | undefined): boolean =>
  one.seq === other?.seq && one.version === other.version && one.text === other.text && one.changed === other.changed
