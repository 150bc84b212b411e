import type { Seen } from './events.ts'
import type { Finding } from './findings.ts'
import type { Story } from './story.ts'

/** What the server has, looked at by itself: every number once, none left out, each message once, and said by somebody. */
export function checkHistories(story: Story): Finding[] {
  return [...story.histories].flatMap(([roomId, messages]) => [
    ...doubled(roomId, messages),
    ...conflicting(roomId, messages),
    ...holes(roomId, messages),
    ...messages.filter(({ id }) => !story.wish('send', id)).map((message) => neverSaid(roomId, message)),
  ])
}

function doubled(roomId: string, messages: Seen[]): Finding[] {
  return [...Map.groupBy(messages, ({ id }) => id)]
    .filter(([, same]) => same.length > 1)
    .map(([id, same]) => ({
      kind: 'doubled',
      what: `message ${id} stands in room ${roomId} as ${same.map(({ seq }) => seq).join(' and ')}`,
    }))
}

function conflicting(roomId: string, messages: Seen[]): Finding[] {
  return [...Map.groupBy(messages, ({ seq }) => seq)]
    .map(([seq, same]) => ({ seq, ids: new Set(same.map(({ id }) => id)) }))
    .filter(({ ids }) => ids.size > 1)
    .map(({ seq, ids }) => ({
      kind: 'conflicting',
      what: `number ${seq} of room ${roomId} is ${[...ids].join(' and ')}`,
    }))
}

function holes(roomId: string, messages: Seen[]): Finding[] {
  const given = new Set(messages.map(({ seq }) => seq))
  const last = Math.max(0, ...given)
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((seq) => !given.has(seq))
    .map((seq) => ({ kind: 'hole', what: `room ${roomId} goes to ${last} and has no number ${seq}` }))
}

const neverSaid = (roomId: string, { id, seq }: Seen): Finding => ({
  kind: 'phantom',
  what: `number ${seq} of room ${roomId} is ${id}, which nobody sent`,
})
