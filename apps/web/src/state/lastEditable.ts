import type { App } from './app.svelte.ts'
import type { Item } from './items.ts'
import { mayEdit } from './permissions.ts'
import { isUnderWay } from './underWay.ts'

/** The last message of one's own that can be changed, by its key. What is on its way counts: in a moment it can be. */
export const lastEditable = (app: App, items: readonly Item[]): string | undefined =>
  items.findLast((item) => {
    if (item.kind !== 'message' || !item.mine || item.message.poll) return false
    return (item.message.seq !== null || isUnderWay(app, item)) && mayEdit(app, item.message)
  })?.key
