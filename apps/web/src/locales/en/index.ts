import type { RefusalCode } from '@duplex/protocol/refusals'
import { texts as first } from './first.ts'
import { texts as more } from './more.ts'

/** Every text of the page in English, by key. A word in braces is a slot. What is a key, and which slots it has, is said here. */
export const texts = { ...first, ...more } as const satisfies Record<`refusal.${RefusalCode}`, string> &
  Record<string, string>
