import type { Message } from '@duplex/protocol/entities'
import { pin, remove, save } from '../../actions/messages.ts'
import { markUnreadKindly } from '../sidebar/marking.ts'
import { confirm, openDialog } from '../../lib/dialogs.svelte.ts'
import { openPanel } from '../../lib/panel.svelte.ts'
import { roomPath } from '../../lib/routes.ts'
import { copy } from '../../lib/text.ts'
import { toast } from '../../lib/toasts.svelte.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { decoded } from '../../state/wording.ts'
import { plain } from './plain.ts'
import type { Wish } from './wishes.ts'

export async function askAndRemove(app: App, { id, text }: Message): Promise<void> {
  const yes = await confirm({
    title: t('message.deleteTitle'),
    quote: plain(app, text),
    text: t('message.deleteBody'),
    action: t('message.delete'),
    danger: true,
  })
  if (yes) void remove(id)
}

/** What a message says for somebody: it can be taken back, and that is said. */
function keep(app: App, message: Message): void {
  const saved = !app.replica.saved.has(message.id)
  void save(message, saved)
  const undo = { label: t('ui.undo'), run: () => void save(message, !saved) }
  const list = { label: t('saved.show'), run: () => openDialog('saved') }
  toast(t(saved ? 'message.isSaved' : 'message.isUnsaved'), { action: saved ? list : undo })
}

function fix(message: Message): void {
  const pinned = !message.pinnedAt
  void pin(message, pinned)
  const undo = { label: t('ui.undo'), run: () => void pin(message, !pinned) }
  toast(t(pinned ? 'message.isPinned' : 'message.isUnpinned'), { action: undo })
}

async function copied(text: string, said: string): Promise<void> {
  if (await copy(text)) toast(said)
  else toast(t('message.copyFailed'), { kind: 'danger' })
}

/** Everything one can want of a message that does not happen in its own row. */
export function fulfil(app: App, message: Message, wish: Wish): void {
  const { id, roomId, seq } = message
  const deeds: Partial<Record<Wish, () => void>> = {
    thread: () => openPanel({ kind: 'thread', threadId: message.threadId ?? id }),
    pin: () => fix(message),
    save: () => keep(app, message),
    forward: () => openDialog('forward', { messageId: id }),
    unread: () => markUnreadKindly(app, roomId, seq),
    history: () => openDialog('messageHistory', { messageId: id }),
    copyText: () => void copied(decoded(app, message.text), t('message.textCopied')),
    copyLink: () => void copied(location.origin + roomPath(roomId, seq), t('message.linkCopied')),
    remove: () => void askAndRemove(app, message),
  }
  deeds[wish]?.()
}
