import type { App } from './app.svelte.ts'
import type { MessageItem } from './items.ts'

/** In a moment it has its number: nobody has refused it, and there is a connection. */
export const isUnderWay = ({ connection }: App, { message, pending }: MessageItem): boolean =>
  message.seq === null && (pending === null || typeof pending === 'string') && connection.status === 'online'
