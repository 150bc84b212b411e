import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { addressTree } from './addresses.ts'
import { convert } from './convert.ts'
import { isHostile } from './hostile.ts'
import { referenceSyntax, referenceTree } from './references.ts'
import { spoilerSyntax, spoilerTree } from './spoilers.ts'
import type { Tree } from './tree.ts'

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

/** One line that begins with a letter and has no sign in it that could mean anything: most of what people say. */
const onlyWords =
  /^(?!.*(?:www|:\/\/))\p{L}[\p{L}\p{M}\p{N}\p{Pd}\p{Extended_Pictographic} ,.;:!?'"()/%+=‘’“”…、。，；：！？（）「」]*$/iu

/** What the parser would make of it. A page that opens does not wait for the parser: it is slow while it is new. */
const words = (value: string): Tree => ({
  blocks: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
  onlyEmoji: false,
  words: [{ from: 0, to: value.length }],
  references: [],
})

function read(text: string): Tree {
  if (onlyWords.test(text) && !text.endsWith(' ') && !isHostile(text)) return words(text)
  const onlyEmoji = text.length <= emojiCharactersMost && emojiOnly.test(text.trim())
  if (isHostile(text)) {
    return { blocks: [{ type: 'code', language: null, value: text }], onlyEmoji, words: [], references: [] }
  }
  const { children } = fromMarkdown(text, { extensions: syntax, mdastExtensions: trees })
  return { ...convert(children, text), onlyEmoji }
}

/** Characters: about as many as the windows of a few rooms hold, and few enough where each of them is a mark. */
const rememberedMost = 100_000
const remembered = new Map<string, Tree>()
let characters = 0

/** The tree of a message. The same text gives the same tree, so that it is parsed and drawn once. */
export function parse(text: string): Tree {
  const known = remembered.get(text)
  if (known) return known
  const tree = read(text)
  remembered.set(text, tree)
  characters += text.length
  for (const oldest of remembered.keys()) {
    if (characters <= rememberedMost) break
    remembered.delete(oldest)
    characters -= oldest.length
  }
  return tree
}
