import type { Link, List, Node, PhrasingContent, RootContent, Table } from 'mdast'
import { safeHref } from './links.ts'
import { pairSpoilers, type Unpaired } from './spoilers.ts'
import type { Block, Inline, Reference, Span, Tree } from './tree.ts'

/** Deeper than this the source is shown instead: no tree can exhaust the stack that draws it. */
const deepest = 10

/** Turns what the parser found into the kinds a message may consist of. */
export function convert(nodes: RootContent[], source: string): Omit<Tree, 'onlyEmoji'> {
  const words: Span[] = []
  const references: Reference[] = []
  const raw = (node: Node): string => source.slice(spanOf(node).from, spanOf(node).to)

  const block = (node: RootContent, depth: number): Block[] => {
    if (depth > deepest) return [{ type: 'paragraph', children: lines(raw(node)) }]
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', children: inlines(node.children, depth) }]
      case 'heading':
        return [{ type: 'heading', level: node.depth, children: inlines(node.children, depth) }]
      case 'blockquote':
        return [{ type: 'quote', children: node.children.flatMap((child) => block(child, depth + 1)) }]
      case 'list':
        return [list(node, depth)]
      case 'code':
        return [{ type: 'code', language: node.lang ?? null, value: node.value }]
      case 'table':
        return [table(node, depth)]
      case 'thematicBreak':
        return [{ type: 'rule' }]
      default:
        return [{ type: 'paragraph', children: lines(raw(node)) }]
    }
  }

  const list = (node: List, depth: number): Block => ({
    type: 'list',
    start: node.ordered ? (node.start ?? 1) : null,
    items: node.children.map((item) => ({
      checked: item.checked ?? null,
      children: item.children.flatMap((child) => block(child, depth + 1)),
    })),
  })

  /** `[so](https://…)`, unlike an address that stands there as it is. */
  const isLabelled = (node: Link): boolean => source[spanOf(node).from] === '['

  const table = (node: Table, depth: number): Block => ({
    type: 'table',
    align: node.align ?? [],
    rows: node.children.map((row) => row.children.map((cell) => inlines(cell.children, depth + 1))),
  })

  const inlines = (nodes: PhrasingContent[], depth: number): Inline[] =>
    pairSpoilers(nodes.flatMap((node) => inline(node, depth + 1)))

  const inline = (node: PhrasingContent, depth: number): Unpaired[] => {
    if (depth > 2 * deepest) return lines(raw(node))
    switch (node.type) {
      case 'text':
        words.push(spanOf(node))
        return lines(node.value)
      case 'break':
        return [{ type: 'break' }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return [{ type: node.type, children: inlines(node.children, depth) }]
      case 'inlineCode':
        return [{ type: 'code', value: node.value }]
      case 'reference':
        references.push({ ...spanOf(node), name: node.name })
        return [referred(node.name)]
      case 'spoilerMark':
        return [node]
      case 'link':
        return link(node.url, isLabelled(node) ? inlines(node.children, depth) : addressIn(node))
      case 'image':
        // Never fetched: it would tell its host who reads here.
        return link(node.url, [{ type: 'text', value: node.alt || node.url }])
      default:
        return lines(raw(node))
    }
  }

  return { blocks: nodes.flatMap((node) => block(node, 0)), words, references }
}

const spanOf = ({ position }: Node): Span => ({ from: position?.start.offset ?? 0, to: position?.end.offset ?? 0 })

/** A line ends where its author ended it. */
const lines = (text: string): Inline[] =>
  text
    .split('\n')
    .flatMap((value, index): Inline[] =>
      index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }],
    )
    .filter((part) => part.type !== 'text' || part.value !== '')

/** Its text is no words: whatever it looks like, nobody is named by it. */
const addressIn = ({ children }: Link): Inline[] =>
  children.flatMap((child) => (child.type === 'text' ? lines(child.value) : []))

function referred(name: string): Inline {
  const id = name.slice(1)
  if (name.startsWith('@')) return { type: 'mention', personId: id }
  if (name.startsWith('#')) return { type: 'room', roomId: id }
  return { type: 'call', call: name === '!here' ? 'here' : 'room' }
}

const link = (url: string, children: Inline[]): Inline[] => {
  const href = safeHref(url)
  return href ? [{ type: 'link', href, children }] : children
}
