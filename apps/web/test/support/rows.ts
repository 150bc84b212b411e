import { plainMessage } from '@duplex/protocol/defaults'
import type { Message } from '@duplex/protocol/entities'

export const ann = '00000000-0000-7000-8000-00000000000a'
export const bob = '00000000-0000-7000-8000-00000000000b'
export const hall = '00000000-0000-7000-8000-0000000000a1'

const start = Date.UTC(2026, 10, 20, 9)

/** A message as the server would send it; one a minute. */
export const message = (seq: number, other: Partial<Message> = {}): Message & { table: 'message' } => ({
  table: 'message',
  ...plainMessage,
  id: `00000000-0000-7000-8000-${String(seq).padStart(12, '0')}`,
  version: seq,
  deletedAt: null,
  roomId: hall,
  seq,
  authorId: bob,
  text: `message ${seq}`,
  mentions: [],
  createdAt: new Date(start + seq * 60_000).toISOString(),
  editedAt: null,
  ...other,
})

export const messages = (first: number, last: number): (Message & { table: 'message' })[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => message(first + index))
