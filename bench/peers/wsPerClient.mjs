// ws the obvious way: every member gets a text of its own.
import { serveRooms } from './rooms.mjs'

serveRooms((members, message) => {
  for (const member of members) member.send(JSON.stringify(message))
})
