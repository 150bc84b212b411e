import * as Type from 'typebox'
import { command, signal } from './define.ts'
import { Id } from './ids.ts'
import { closed } from './text.ts'

export const readCommands = {
  'read.advance': command({
    summary: 'Says how far the caller has read. It only moves forward.',
    input: closed({ roomId: Id, seq: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }) }),
    output: closed({ readSeq: Type.Integer() }),
    http: 'PUT /rooms/:roomId/read',
    rate: { burst: 60, perMinute: 240 },
  }),
  'read.mark': command({
    summary: 'Sets how far the caller has read, backwards too: everything after it is unread again.',
    input: closed({ roomId: Id, seq: Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 }) }),
    output: closed({ readSeq: Type.Integer() }),
    http: 'PUT /rooms/:roomId/mark',
  }),
}

export const typingSignals = {
  typing: signal({
    summary: 'The caller is writing in this room. Holds for a few seconds.',
    input: closed({ roomId: Id }),
    rate: { burst: 5, perMinute: 20 },
  }),
}
