import type { Message } from '@duplex/protocol/entities'
import type { PendingMessage } from '../../state/pending.svelte.ts'

/** What somebody may want to do with one message. */
export type Wish =
  | 'reply'
  | 'thread'
  | 'react'
  | 'edit'
  | 'pin'
  | 'save'
  | 'forward'
  | 'unread'
  | 'copyText'
  | 'copyLink'
  | 'history'
  | 'remove'
  | 'retry'
  | 'discard'
  | 'takeBack'

/** A message with a number: what is still being sent can only be waited for. */
export const isSent = (message: Message | PendingMessage): message is Message => message.seq !== null
