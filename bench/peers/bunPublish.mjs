/* global Bun */
// Bun's own publish, which is native code. Stores nothing.
import './collect.mjs'

const server = Bun.serve({
  port: Number(process.env.PORT),
  hostname: '127.0.0.1',
  fetch: (request, self) => (self.upgrade(request) ? undefined : new Response('', { status: 426 })),
  websocket: {
    message(socket, data) {
      const { type, roomId, text } = JSON.parse(data)
      if (type === 'send') {
        const message = { type: 'message', id: crypto.randomUUID(), roomId, text, createdAt: new Date() }
        server.publish(roomId, JSON.stringify(message))
        return
      }
      socket.subscribe(roomId)
      socket.send('{"type":"joined"}')
    },
  },
})
