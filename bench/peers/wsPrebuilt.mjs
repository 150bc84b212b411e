// ws with care: one text for all, already in bytes.
import { serveRooms } from './rooms.mjs'

serveRooms((members, message) => {
  const payload = Buffer.from(JSON.stringify(message))
  for (const member of members) member.send(payload, { binary: false })
})
