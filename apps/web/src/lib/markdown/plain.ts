import { parseMarkdown } from '../markdown.ts'
import { t } from '../../locales/index.ts'
import type { Block, Inline } from './tree.ts'

/** How those are called whom a text names by their ids. */
export interface Names {
  person: (personId: string) => string | undefined
  room: (roomId: string) => string | undefined
}

/** What a message says, without its marks, in one line: for a quote, a notice, a screen reader. Spoilers stay hidden. */
export const plainText = (text: string, names: Names): string =>
  parseMarkdown(text)
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
      return `[${t('markdown.spoiler')}]`
    case 'mention':
      return `@${names.person(node.personId) ?? t('markdown.nobody')}`
    case 'room':
      return `#${names.room(node.roomId) ?? t('markdown.otherRoom')}`
    case 'call':
      return `@${node.call}`
    default:
      return inlineText(node.children, names)
  }
}
