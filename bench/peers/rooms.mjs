// What the two servers on plain ws have in common: who is in which room. They store nothing.
import './collect.mjs'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

/** `broadcast` gets the members of the room and what was said. */
export function serveRooms(broadcast) {
  const rooms = new Map()
  const server = createServer()
  new WebSocketServer({ server }).on('connection', (socket) => {
    const joined = new Set()
    socket.on('message', (data) => {
      const { type, roomId, text } = JSON.parse(data)
      if (type === 'send') {
        broadcast(rooms.get(roomId) ?? [], { type: 'message', id: randomUUID(), roomId, text, createdAt: new Date() })
        return
      }
      if (!rooms.has(roomId)) rooms.set(roomId, new Set())
      rooms.get(roomId).add(socket)
      joined.add(roomId)
      socket.send('{"type":"joined"}')
    })
    socket.on('error', () => {})
    socket.on('close', () => joined.forEach((roomId) => rooms.get(roomId).delete(socket)))
  })
  server.listen(Number(process.env.PORT), '127.0.0.1', 4096)
}
