import { digest, type Change, type Event, type Seen } from '../checker/events.ts'

const roomId = 'room'
const clients = ['ann', 'bob']

/** What ann and bob write down on a day on which all is well: eight messages, one of them edited, one deleted. */
export function goodLog(): Event[] {
  const messages = Array.from({ length: 8 }, (_, index): Seen => said(index + 1))
  const [, , third, fourth] = messages as [Seen, Seen, Seen, Seen]
  const events = messages.flatMap((message) => [
    ...answered('send', message),
    ...clients.map((client): Event => ({ type: 'seen', client, roomId, ...message })),
  ])
  for (const [change, message, text] of [
    ['edit', third, 'third, edited'],
    ['delete', fourth, ''],
  ] as const) {
    Object.assign(message, { text: digest(text), changed: true, version: message.version + 10 })
    events.push(...answered(change, message))
    events.push(...clients.map((client): Event => ({ type: 'seen', client, roomId, ...message })))
  }
  const copy = () => messages.map((message) => ({ ...message }))
  events.push({ type: 'history', roomId, messages: copy() })
  events.push(...clients.map((client): Event => ({ type: 'held', client, roomId, from: 1, messages: copy() })))
  return events
}

export const said = (seq: number): Seen => ({
  id: `m${seq}`,
  seq,
  version: seq,
  text: digest(`message ${seq}`),
  changed: false,
})

/** Ann says the odd ones, bob the even ones. Every third is sent twice. */
export function answered(change: Change, { id, seq, text }: Seen): Event[] {
  const client = clients[(seq + 1) % 2] ?? ''
  const sent: Event = { type: 'sent', client, change, roomId, id, text }
  const acknowledged: Event = {
    type: 'acknowledged',
    client,
    change,
    roomId,
    id,
    seq: change === 'send' ? seq : null,
  }
  return seq % 3 === 0 ? [sent, sent, acknowledged] : [sent, acknowledged]
}
