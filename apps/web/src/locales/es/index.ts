import { texts as first } from './first.ts'
import { texts as more } from './more.ts'

/** Every text of the page in Spanish. */
export const texts = { ...first, ...more } as const
