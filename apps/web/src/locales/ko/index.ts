import { texts as first } from './first.ts'
import { texts as more } from './more.ts'

/** Every text of the page in Korean. */
export const texts = { ...first, ...more } as const
