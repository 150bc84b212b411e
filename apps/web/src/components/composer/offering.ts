/** What completes a text while it is written, and what is done instead of saying it. */
export { runCommand } from './commands.ts'
export { default as Hints } from './Hints.svelte'
export { default as OfferList } from './OfferList.svelte'
export { default as ReplyLine } from './ReplyLine.svelte'
export { offersFor } from './offers.ts'
