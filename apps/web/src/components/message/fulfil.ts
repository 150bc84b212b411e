import { discard, remove, retry } from '../../actions/messages.ts'
import { confirm } from '../../lib/dialogs.svelte.ts'
import { roomPath } from '../../lib/routes.ts'
import { copy } from '../../lib/text.ts'
import { toast } from '../../lib/toasts.svelte.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { decoded } from '../../state/wording.ts'
import type { MessageItem } from '../../state/items.ts'
import type { Wish } from './wishes.ts'

/** The text as people type it: with handles, not ids. */
export const typedText = (app: App, text: string): string => decoded(app, text)

export async function askAndRemove(messageId: string): Promise<void> {
  const yes = await confirm({
    title: t('message.deleteTitle'),
    text: t('message.deleteBody'),
    action: t('message.delete'),
    danger: true,
  })
  if (yes) void remove(messageId)
}

async function copied(text: string, said: string): Promise<void> {
  if (await copy(text)) toast(said)
  else toast(t('message.copyFailed'), { kind: 'danger' })
}

/** Everything one can want of a message but editing it, which happens in its row. */
export function fulfil(app: App, { message }: MessageItem, wish: Exclude<Wish, 'edit' | 'takeBack'>): void {
  switch (wish) {
    case 'remove':
      return void askAndRemove(message.id)
    case 'copyText':
      return void copied(typedText(app, message.text), t('message.textCopied'))
    case 'copyLink':
      return void copied(location.origin + roomPath(message.roomId, message.seq ?? undefined), t('message.linkCopied'))
    case 'retry':
      return retry(message.id)
    case 'discard':
      return discard(message.id)
  }
}
