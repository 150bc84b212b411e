import { parse } from './parse.ts'
import type { Block, Inline } from './tree.ts'

/** How those are called whom a text names by their ids, and what is said instead of what a spoiler hides. */
export interface Names {
  person: (personId: string) => string
  room: (roomId: string) => string
  spoiler: string
}

/** What a message says, without its marks, in one line: for a quote, a notice, a search, a screen reader. Spoilers stay hidden. */
export const plainText = (text: string, names: Names): string =>
  parse(text)
    .blocks.map((block) => blockText(block, names))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
function blockText(block: Block, names: Names): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.children, names)
    case 'quote':
      return block.children.map((child) => blockText(child, names)).join(' ')
    case 'list':
      return block.items.flatMap(({ children }) => children.map((child) => blockText(child, names))).join(' ')
    case 'code':
      return block.value
    case 'table':
      return block.rows.map((row) => row.map((cell) => inlineText(cell, names)).join(' ')).join(' ')
    case 'rule':
      return ''
  }
}

const inlineText = (nodes: readonly Inline[], names: Names): string =>
  nodes.map((node) => oneText(node, names)).join('')

function oneText(node: Inline, names: Names): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.value
    case 'break':
      return ' '
    case 'spoiler':
      return names.spoiler
    case 'mention':
      return `@${names.person(node.personId)}`
    case 'room':
      return `#${names.room(node.roomId)}`
    case 'call':
      return `@${node.call}`
    default:
      return inlineText(node.children, names)
  }
}
