import { later } from '../../lib/later.svelte.ts'

export const offering = later(() => import('./offering.ts'))
