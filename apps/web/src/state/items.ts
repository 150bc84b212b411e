import { callIn } from '@duplex/markdown/mentions'
import type { Message } from '@duplex/protocol/entities'
import { continues, dayOf } from '../lib/grouping.ts'
import type { PendingChange, PendingMessage, PendingSend, Standing } from './pending.svelte.ts'

export interface MessageItem {
  kind: 'message'
  /** The id of the message: the same while it is pending and after, so that its place in the page stays. */
  key: string
  message: Message | PendingMessage
  /** The author is shown: nothing of theirs stands close above. */
  first: boolean
  pending: Standing | null
  mine: boolean
  /** What it answers is said above it. */
  quotes: boolean
  mentionsMe: boolean
}
export type Item = MessageItem | { kind: 'day'; key: string; date: string } | { kind: 'new'; key: string }

/** What one sees of a room is made of this. */
export interface Sources {
  /** As they will be. */
  messages: readonly Message[]
  /** Nothing was said before the first of them. */
  atStart: boolean
  sends: readonly PendingSend[]
  changes: ReadonlyMap<string, PendingChange>
  newLineSeq: number | null
  me: string
  /** All of it belongs to this thread: what answers its first message needs not say so. */
  threadId?: string
}

/**
 * The rows of a timeline: messages with what is pending on top, day lines, and the line above what is new.
 * Rows that stayed as they were are the same objects as in `drawn`, so that nobody draws them again.
 */
export function itemsOf(
  { messages, atStart, sends, changes, newLineSeq, me, threadId }: Sources,
  drawn: readonly Item[] = [],
): Item[] {
  const before = new Map(drawn.map((item) => [item.key, item]))
  const items: Item[] = []
  const held = new Set(sends.length > 0 ? messages.map(({ id }) => id) : [])
  const shown: Shown[] = [
    ...messages.map((message) => ({ message, pending: changes.get(message.id)?.standing ?? null })),
    ...sends
      .filter(({ message }) => !held.has(message.id))
      .map(({ message, standing }) => ({ message, pending: standing })),
  ]
  // The neighbour above decides whether a row shows its author and its day. The oldest one waits until its own is here:
  // so no row changes its height, and what is read does not move, when a page of older ones arrives.
  let previous: Shown['message'] | undefined = atStart || messages.length === 0 ? undefined : shown.shift()?.message
  let newLine = newLineSeq
  for (const { message, pending } of shown) {
    const day = dayOf(message.createdAt)
    const newDay = !previous || day > dayOf(previous.createdAt)
    if (newDay) items.push(same(before, { kind: 'day', key: `day:${day}`, date: day }))
    const isNew = newLine !== null && message.seq !== null && message.seq > newLine && message.authorId !== me
    if (isNew) {
      items.push(same(before, { kind: 'new', key: 'new' }))
      newLine = null
    }
    const quotes = message.replyTo !== null && message.replyTo !== threadId
    const first = newDay || isNew || quotes || !continues(previous, message)
    const mine = message.authorId === me
    const mentionsMe = !mine && !message.deletedAt && isCalled(message, me)
    items.push(same(before, { kind: 'message', key: message.id, message, first, pending, mine, quotes, mentionsMe }))
    previous = message
  }
  return items
}

interface Shown {
  message: Message | PendingMessage
  pending: Standing | null
}

/** By name, or together with everybody. */
const isCalled = ({ mentions, text }: Shown['message'], me: string): boolean =>
  mentions.includes(me) || callIn(text) !== null

function same(before: ReadonlyMap<string, Item>, item: Item): Item {
  const held = before.get(item.key)
  if (!held || held.kind !== item.kind) return item
  const isSame = Object.entries(item).every(
    ([name, value]) => (held as unknown as Record<string, unknown>)[name] === value,
  )
  return isSame ? held : item
}
