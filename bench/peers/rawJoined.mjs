// The floor: raw sockets, and one write per member for all that was said in one turn of the event loop. No library, no
// checks, nothing stored. What this reaches, nothing on Node with one socket per member does better.
import './collect.mjs'
import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'

const rooms = new Map()
const loud = new Set()

function textFrame(text) {
  const payload = Buffer.from(text)
  const { length } = payload
  const header = length < 126 ? Buffer.of(0x81, length) : Buffer.of(0x81, 126, length >> 8, length & 0xff)
  return Buffer.concat([header, payload])
}

/** One masked text of up to 64 KiB, or null where it has not arrived whole. */
function take(bytes) {
  if (bytes.length < 6) return null
  const short = bytes[1] & 0x7f
  const start = short < 126 ? 6 : 8
  const length = short < 126 ? short : bytes.readUInt16BE(2)
  if (bytes.length < start + length) return null
  const payload = Buffer.from(bytes.subarray(start, start + length))
  for (let index = 0; index < length; index++) payload[index] ^= bytes[start - 4 + (index & 3)]
  return { text: payload.toString(), rest: bytes.subarray(start + length) }
}

function flush() {
  for (const room of loud) {
    const frames = Buffer.concat(room.frames)
    room.frames = []
    for (const socket of room.members) socket.write(frames)
  }
  loud.clear()
}

function hear(socket, { type, roomId, text }) {
  if (!rooms.has(roomId)) rooms.set(roomId, { members: new Set(), frames: [] })
  const room = rooms.get(roomId)
  if (type === 'join') {
    room.members.add(socket)
    socket.on('close', () => room.members.delete(socket))
    socket.write(textFrame('{"type":"joined"}'))
    return
  }
  room.frames.push(
    textFrame(JSON.stringify({ type: 'message', id: randomUUID(), roomId, text, createdAt: new Date() })),
  )
  if (loud.size === 0) setImmediate(flush)
  loud.add(room)
}

const server = createServer()
server.on('upgrade', (request, socket) => {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  )
  let rest = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    rest = rest.length > 0 ? Buffer.concat([rest, bytes]) : bytes
    for (let frame = take(rest); frame; frame = take(rest)) {
      rest = frame.rest
      hear(socket, JSON.parse(frame.text))
    }
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', 4096)
