import { shortTime } from '../../lib/time.ts'
import { listed, t, tn } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import type { MessageItem } from '../../state/items.ts'
import { plain } from './plain.ts'

const nameOf = ({ replica }: App, personId: string): string => replica.people.get(personId)?.name ?? t('message.nobody')

/** Who says what: as a new message is announced, and as its sentence begins. */
export function saidBy(app: App, { message }: MessageItem, most = Infinity): string {
  const words = message.deletedAt ? t('message.deleted') : plain(app, message.text)
  const text = words.length > most ? `${words.slice(0, most)}…` : words
  const says = t('spoken.says', { name: nameOf(app, message.authorId), text: text || t('message.noWords') })
  return message.poll ? then(says, t('spoken.poll')) : says
}

/** A message in one breath: who, what, when, and what became of it. Nothing of it is only to be seen. */
export function sentenceOf(app: App, item: MessageItem, reason: string | null): string {
  const { message, quotes, pending } = item
  const original = quotes && message.replyTo ? app.replica.message(message.replyTo) : undefined
  const isOnItsWay = pending === 'sending' || pending === 'waiting'
  const parts = [
    isOnItsWay ? t(pending === 'waiting' ? 'message.waiting' : 'message.sending') : shortTime(message.createdAt),
    original && t('spoken.answers', { name: nameOf(app, original.authorId) }),
    message.editedAt && !message.deletedAt && t('message.edited'),
    message.pinnedAt && t('message.pinned'),
    app.replica.saved.has(message.id) && t('message.saved'),
    message.reactions.length > 0 && t('spoken.reactions', { list: reactionsTo(item) }),
    message.replies > 0 && tn('message.replies', message.replies),
    reason,
  ]
  return parts.filter((part) => typeof part === 'string').reduce(then, saidBy(app, item))
}

const reactionsTo = ({ message }: MessageItem): string =>
  listed(message.reactions.map(({ emoji, personIds }) => t('spoken.reaction', { emoji, count: personIds.length })))

/** What ends a sentence itself needs no full stop. */
const then = (before: string, next: string): string =>
  /[.!?…。！？:]$/u.test(before) ? `${before} ${next}` : t('spoken.then', { before, next })
