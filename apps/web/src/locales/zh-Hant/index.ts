import { texts as first } from './first.ts'
import { texts as more } from './more.ts'

/** Every text of the page in Traditional Chinese, as in Taiwan. */
export const texts = { ...first, ...more } as const
