import { hash } from 'node:crypto'
import type { Message } from '@duplex/protocol/entities'

/** A message as far as the checker compares it. The text is a digest: logs stay small, and one wrong bit shows. */
export interface Seen {
  id: string
  seq: number
  version: number
  text: string
  /** Not any more what was sent: edited or deleted. */
  changed: boolean
}

export type Change = 'send' | 'edit' | 'delete'

/** One line of the log. All clients write into one log, so its order is the order in which things happened. */
export type Event =
  /** A command went out; each repetition is another one. */
  | { type: 'sent'; client: string; change: Change; roomId: string; id: string; text: string }
  /** The server said that it is durable. Only a message that was sent is given a number. */
  | { type: 'acknowledged'; client: string; change: Change; roomId: string; id: string; seq: number | null }
  /** The server said no, for good. */
  | { type: 'refused'; client: string; change: Change; id: string; code: string }
  /** A row came: live, or as the difference after a reconnect. */
  | ({ type: 'seen'; client: string; roomId: string } & Seen)
  /** What a client holds in the end, from the number on where its unbroken copy begins. */
  | { type: 'held'; client: string; roomId: string; from: number; messages: Seen[] }
  /** What the server has in the end, read by somebody who was never there before. */
  | { type: 'history'; roomId: string; messages: Seen[] }

export const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16)

export const seenOf = ({ id, seq, version, text, editedAt, deletedAt }: Message): Seen => ({
  id,
  seq,
  version,
  text: digest(text),
  changed: editedAt !== null || deletedAt !== null,
})
