import { limits } from '@duplex/protocol/limits'

/** More marks of emphasis than this cost the parser a time that grows with their square: 1,000 are 15 ms. */
const emphasisMost = 1_000
/** More lines than this are no message but a file; each may begin a block, and 400 of the dearest are 20 ms. */
const linesMost = 400
/** Links, or what begins as one: 400 are 15 ms. */
const linksMost = 400
/** Quotes and lists opened on one line. Nobody means more, and each costs a level of the tree. */
const nestedMost = 12

const emphasisMarks = /[*_~]+/g
const nestedContainers = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${nestedMost + 1}}`, 'm')

/** A text that is there to keep the parser busy: it is shown as it was typed. */
export const isHostile = (text: string): boolean =>
  text.length > limits.messageCharacters ||
  nestedContainers.test(text) ||
  count(text, /\n/g) >= linesMost ||
  count(text, /\]\(/g) > linksMost ||
  count(text, emphasisMarks) > emphasisMost

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
