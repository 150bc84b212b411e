import { uuidv7 } from 'uuidv7'

/** Somebody who will be connected. Only Duplex knows them: `cookie` and what their replica holds. */
export interface Member {
  room: number
  roomId: string
  cookie?: string
  epoch?: string
  have?: Record<string, number>
}

/** How a server wants to be spoken to. */
export interface Dialect {
  path: string
  headers: (member: Member) => Record<string, string>
  /** What to say when the socket is open (`heard` is null), and after each text until it returns true: it is in its room. */
  enter(member: Member, heard: string | null, say: (text: string) => void): boolean
  message(member: Member, text: string): string
  /** Whether this text says that the own message was taken. Null: the own message coming back does. */
  isAnswer: ((bytes: Buffer, start: number) => boolean) | null
  /** The answer to a text that is about the connection itself. */
  control(text: string): string | null
}

const plain: Dialect = {
  path: '/',
  headers: () => ({}),
  enter({ roomId }, heard, say) {
    if (heard === null) say(JSON.stringify({ type: 'join', roomId }))
    return heard === '{"type":"joined"}'
  },
  message: ({ roomId }, text) => JSON.stringify({ type: 'send', roomId, text }),
  isAnswer: null,
  control: () => null,
}

/** Engine.IO 4 below (`0` open, `2` ping, `3` pong, `4` message), Socket.IO 5 in it (`0` connect, `2` event, `3` answer). */
const socketIo: Dialect = {
  path: '/socket.io/?EIO=4&transport=websocket',
  headers: () => ({}),
  enter({ roomId }, heard, say) {
    if (heard?.startsWith('0')) say('40')
    if (heard?.startsWith('40')) say(`420${JSON.stringify(['join', roomId])}`)
    return heard?.startsWith('430') ?? false
  },
  message: ({ roomId }, text) => `421${JSON.stringify(['send', { roomId, text }])}`,
  isAnswer: (bytes, start) => bytes[start] === 0x34 && bytes[start + 1] === 0x33,
  control: (text) => (text === '2' ? '3' : null),
}

const reply = Buffer.from('{"type":"reply"')
const duplex: Dialect = {
  path: '/ws',
  headers: ({ cookie = '' }) => ({ cookie: `duplex=${cookie}`, 'sec-websocket-protocol': 'duplex.v1' }),
  enter({ epoch, have }, heard, say) {
    if (heard === null) say(JSON.stringify({ type: 'hello', data: { epoch, have } }))
    return heard?.startsWith('{"type":"welcome"') ?? false
  },
  message: ({ roomId }, text) => JSON.stringify({ type: 'message.send', id: 1, data: { id: uuidv7(), roomId, text } }),
  isAnswer: (bytes, start) => bytes.compare(reply, 0, reply.length, start, start + reply.length) === 0,
  control: (text) => {
    if (text.startsWith('{"type":"refusal"')) throw new Error(`refused: ${text}`)
    return null
  },
}

export const dialects = { plain, socketIo, duplex }
export type DialectName = keyof typeof dialects
