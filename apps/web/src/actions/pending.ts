import { mentionedIds } from '@duplex/protocol/mentions'
import type { CommandOutput } from '@duplex/protocol/registry'
import { mintedAt } from '../lib/ids.ts'
import type { App } from '../state/app.svelte.ts'
import { settle } from '../state/settle.ts'
import type { OutboxEvents } from '../sync/outboxEvents.ts'
import type { Queued } from '../sync/outboxStore.ts'

/** What waits in the outbox is seen at once, on top of what the server said. */
export const showPending = (app: App): OutboxEvents => ({
  added: (command) => add(app, command),
  stands: (command, standing) => app.pending.stand(command.id, standing),
  accepted: (command, data) => accepted(app, command, data),
  discarded: (command) => app.pending.drop(command.id),
  waiting: (count) => (app.connection.waiting = count),
})

function add({ me, pending }: App, { id, name, data }: Queued): void {
  switch (name) {
    case 'message.send': {
      const { roomId, text } = data
      const message = {
        id,
        roomId,
        seq: null,
        authorId: me.personId,
        text,
        mentions: mentionedIds(text),
        createdAt: mintedAt(id),
        editedAt: null,
        deletedAt: null,
      }
      pending.sends.set(id, { message, standing: 'waiting', seq: null })
      return
    }
    case 'message.edit':
    case 'message.delete': {
      const text = 'text' in data ? data.text : null
      const { messageId } = data
      pending.changes.set(messageId, {
        commandId: id,
        messageId,
        text,
        mentions: mentionedIds(text ?? ''),
        standing: 'waiting',
      })
      return
    }
    case 'read.advance':
      pending.reads.set(data.roomId, Math.max(data.seq, pending.reads.get(data.roomId) ?? 0))
  }
}

function accepted(app: App, { id, name, line }: Queued, answer: unknown): void {
  if (name !== 'message.send') return app.pending.drop(id)
  const { seq } = answer as CommandOutput<'message.send'>
  app.pending.accept(id, seq)
  app.replica.advance(line, seq)
  settle(app)
}
