import type { CommandOutput } from '@duplex/protocol/registry'
import { toast } from '../lib/toasts.svelte.ts'
import { refusalText } from '../locales/index.ts'
import type { App } from '../state/app.svelte.ts'
import { patchesOf } from '../state/effects.ts'
import { messageOf } from '../state/begun.ts'
import { settle } from '../state/settle.ts'
import type { OutboxEvents } from '../sync/outboxEvents.ts'
import type { Queued } from '../sync/queued.ts'

/** What waits in the outbox is seen at once, on top of what the server said. */
export const showPending = (app: App): OutboxEvents => ({
  added: (command) => add(app, command),
  stands: (command, standing) => app.pending.stand(command.id, standing),
  accepted: (command, data) => accepted(app, command, data),
  refused: (_command, refusal) => void toast(refusalText(refusal), { kind: 'danger' }),
  discarded: (command) => app.pending.drop(command.id),
  waiting: (count) => (app.connection.waiting = count),
})

function add(app: App, command: Queued): void {
  const { pending } = app
  const { id, name, data } = command
  pending.lay(id, () => patchesOf(app, command))
  if (name === 'room.create' || name === 'room.openDirect') pending.rooms.set(id, 'waiting')
  else if (name === 'message.send' || name === 'poll.create')
    pending.sends.set(id, { message: messageOf(app, command), standing: 'waiting', seq: null })
  else if (name === 'message.edit' || name === 'message.delete')
    pending.changes.set(data.messageId, { commandId: id, messageId: data.messageId, standing: 'waiting' })
  // What is wished for shows by itself: what was read and not yet said is done with.
  else if (name === 'read.mark') pending.reads.delete(data.roomId)
  else if (name === 'read.advance' && (pending.reads.get(data.roomId) ?? 0) <= data.seq)
    pending.reads.delete(data.roomId)
}

function accepted(app: App, { id, name, line }: Queued, answer: unknown): void {
  if (name === 'room.create' || name === 'room.openDirect')
    return made(app, id, (answer as CommandOutput<'room.create'>).id)
  if (name !== 'message.send' && name !== 'poll.create') return app.pending.drop(id)
  const { seq } = answer as CommandOutput<'message.send'>
  app.pending.accept(id, seq)
  app.replica.advance(line, seq)
  settle(app)
}

/** It is shown until its row is here. A conversation somebody opened before takes its place, with all that is begun. */
function made(app: App, wantedId: string, roomId: string): void {
  const { drafts, pending } = app
  if (roomId === wantedId) {
    pending.rooms.set(roomId, null)
    return settle(app)
  }
  pending.drop(wantedId)
  pending.found.set(wantedId, roomId)
  drafts.move(wantedId, roomId)
}
