/** All that one does to a message: looked for when a pointer, a key or a finger first reaches for one. */
export { deedByKey, deedsOn } from './deeds.ts'
export { fulfil } from './fulfil.ts'
export { default as MessageActions } from './MessageActions.svelte'
export { default as MessageEditing } from './MessageEditing.svelte'
export { default as MessageSheet } from './MessageSheet.svelte'
