import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { addressTree } from './markdown/addresses.ts'
import { toBlocks } from './markdown/convert.ts'
import { isHostile } from './markdown/hostile.ts'
import { referenceSyntax, referenceTree } from './markdown/references.ts'
import { spoilerSyntax, spoilerTree } from './markdown/spoilers.ts'
import type { Tree } from './markdown/tree.ts'

/**
 * What messages leave out: HTML is text; an indented line, a line of dashes below another one and `&lt;` are what they
 * look like; there is nothing to refer to from elsewhere.
 */
const chat = {
  disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'characterReference', 'definition'] },
}
const syntax = [
  chat,
  referenceSyntax,
  spoilerSyntax,
  gfmAutolinkLiteral(),
  gfmStrikethrough({ singleTilde: false }),
  gfmTable(),
  gfmTaskListItem(),
]
const trees = [
  referenceTree,
  spoilerTree,
  addressTree,
  gfmStrikethroughFromMarkdown(),
  gfmTableFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
]

const emojiOnly = /^(?:\p{RGI_Emoji}\s*){1,6}$/v
const emojiCharactersMost = 100

function parse(text: string): Tree {
  const plain = isHostile(text)
  const blocks = plain
    ? [{ type: 'code' as const, language: null, value: text }]
    : toBlocks(fromMarkdown(text, { extensions: syntax, mdastExtensions: trees }).children, text)
  return { blocks, onlyEmoji: text.length <= emojiCharactersMost && emojiOnly.test(text.trim()) }
}

/** About as many as the windows of a few rooms hold. */
const remembered = new Map<string, Tree>()
const rememberedMost = 600

/** The tree of a message. The same text gives the same tree, so that it is parsed and drawn once. */
export function parseMarkdown(text: string): Tree {
  const known = remembered.get(text)
  if (known) return known
  const tree = parse(text)
  remembered.set(text, tree)
  if (remembered.size > rememberedMost) remembered.delete(remembered.keys().next().value ?? '')
  return tree
}
