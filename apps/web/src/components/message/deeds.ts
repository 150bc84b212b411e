import type { Component } from 'svelte'
import type { Message } from '@duplex/protocol/entities'
import IconSave from '~icons/lucide/bookmark'
import IconUnsave from '~icons/lucide/bookmark-x'
import IconCopy from '~icons/lucide/copy'
import IconForward from '~icons/lucide/forward'
import IconHistory from '~icons/lucide/history'
import IconLink from '~icons/lucide/link'
import IconUnread from '~icons/lucide/mail-open'
import IconThread from '~icons/lucide/messages-square'
import IconPencil from '~icons/lucide/pencil'
import IconPin from '~icons/lucide/pin'
import IconUnpin from '~icons/lucide/pin-off'
import IconReply from '~icons/lucide/reply'
import IconReact from '~icons/lucide/smile-plus'
import IconTrash from '~icons/lucide/trash-2'
import { isShortcut, pressedIn, written } from '../../lib/shortcuts.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { mayAct, mayDelete, mayEdit, mayPost } from '../../state/permissions.ts'
import type { Wish } from './wishes.ts'

/** Something that can be done with a message, as it is offered. */
export interface Deed {
  wish: Wish
  icon: Component
  label: string
  /** The key that does the same while the message has the focus, as it is written. */
  key?: string | undefined
  /** Begins something of another kind. */
  apart?: boolean
}

/** What this person can do with this message, in the order in which it is offered. */
export function deedsOn(app: App, message: Message): Deed[] {
  if (message.deletedAt) return message.replies > 0 ? [{ ...thread(), key: keyOf('thread') }] : []
  const { roomId } = message
  const mayAnswer = mayPost(app, roomId)
  const isSaved = app.replica.saved.has(message.id)
  const offers: (Deed | false)[] = [
    mayAct(app, roomId) && { wish: 'react', icon: IconReact, label: t('message.react') },
    mayAnswer && { wish: 'reply', icon: IconReply, label: t('message.reply') },
    (mayAnswer || inThread(message)) && thread(),
    mayEdit(app, message) && !message.poll && { wish: 'edit', icon: IconPencil, label: t('message.edit') },
    { wish: 'save', icon: isSaved ? IconUnsave : IconSave, label: t(isSaved ? 'message.unsave' : 'message.saveIt') },
    mayAnswer && {
      wish: 'pin',
      icon: message.pinnedAt ? IconUnpin : IconPin,
      label: t(message.pinnedAt ? 'message.unpin' : 'message.pin'),
    },
    { wish: 'forward', icon: IconForward, label: t('message.forward') },
    { wish: 'unread', icon: IconUnread, label: t('message.unread') },
    { wish: 'copyText', icon: IconCopy, label: t('message.copyText'), apart: true },
    { wish: 'copyLink', icon: IconLink, label: t('message.copyLink') },
    message.editedAt !== null && { wish: 'history', icon: IconHistory, label: t('message.history') },
    mayDelete(app, message) && {
      wish: 'remove',
      icon: IconTrash,
      label: t('message.delete'),
      apart: true,
    },
  ]
  return offers.filter((offer) => offer !== false).map((offer) => ({ ...offer, key: keyOf(offer.wish) }))
}

const keyOf = (wish: Wish): string | undefined => (isShortcut(wish) ? written(wish)[0] : undefined)
const thread = (): Deed => ({ wish: 'thread', icon: IconThread, label: t('message.thread') })
const inThread = ({ threadId, replies }: Message): boolean => threadId !== null || replies > 0

/** The deed a key stands for, on a message that has the focus. */
export function deedByKey(event: KeyboardEvent, deeds: readonly Deed[]): Deed | undefined {
  const name = pressedIn(event, 'message')
  return deeds.find(({ wish }) => wish === name)
}
