// Socket.IO with Prisma as tutorials put them together: store the message, tell the room, answer the sender.
import './collect.mjs'
import { createServer } from 'node:http'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { Server } from 'socket.io'
import { PrismaClient } from './prisma/generated/client.ts'

const prisma = new PrismaClient({
  adapter: new PrismaBetterSqlite3({ url: `file:${process.env.DATA_DIR}/messages.db` }),
})
// By WAL better-sqlite3 means synchronous=NORMAL: no fsync at a commit.
await prisma.$queryRawUnsafe('PRAGMA journal_mode = WAL')
await prisma.$executeRawUnsafe(
  'CREATE TABLE "Message" ("id" TEXT NOT NULL PRIMARY KEY, "roomId" TEXT NOT NULL, "authorId" TEXT NOT NULL, "text" TEXT NOT NULL, "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP)',
)
await prisma.$executeRawUnsafe('CREATE INDEX "Message_roomId_createdAt_idx" ON "Message"("roomId", "createdAt")')

const server = createServer()
const io = new Server(server)
io.on('connection', (socket) => {
  socket.on('join', async (roomId, answer) => {
    await socket.join(roomId)
    answer()
  })
  socket.on('send', async ({ roomId, text }, answer) => {
    const message = await prisma.message.create({ data: { roomId, authorId: socket.id, text } })
    io.to(roomId).emit('message', message)
    answer({ id: message.id })
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', 4096)
