import type { createLowlight } from 'lowlight'

/** As its makers call it: a tree of HTML, of which only the names of classes are used. */
type Root = ReturnType<ReturnType<typeof createLowlight>['highlight']>
type RootContent = Root['children'][number]

/** What a piece of code is, as far as it has a colour of its own. */
export type CodeKind = 'keyword' | 'string' | 'number' | 'name' | 'comment' | 'added' | 'removed'
export interface CodePiece {
  text: string
  kind: CodeKind | null
}

/** By the names the grammars give. */
const kinds: Partial<Record<string, CodeKind>> = {
  keyword: 'keyword',
  'selector-tag': 'keyword',
  tag: 'keyword',
  section: 'keyword',
  operator: 'keyword',
  string: 'string',
  regexp: 'string',
  char: 'string',
  quote: 'comment',
  number: 'number',
  literal: 'number',
  symbol: 'number',
  bullet: 'number',
  variable: 'number',
  'template-variable': 'number',
  title: 'name',
  name: 'name',
  type: 'name',
  built_in: 'name',
  attr: 'name',
  attribute: 'name',
  property: 'name',
  'selector-id': 'name',
  'selector-class': 'name',
  comment: 'comment',
  doctag: 'comment',
  meta: 'comment',
  addition: 'added',
  deletion: 'removed',
}

type Painter = (language: string, code: string) => Root | null
let loading: Promise<Painter> | null = null

/** Some forty grammars: fetched when the first code with a language is seen. */
const load = (): Promise<Painter> =>
  (loading ??= import('lowlight').then(({ common, createLowlight }) => {
    // A message of `[a](` keeps its grammar for Markdown busy for seconds.
    const { markdown: _tooSlow, ...grammars } = common
    const lowlight = createLowlight(grammars)
    return (language: string, code: string) =>
      lowlight.registered(language) ? lowlight.highlight(language, code) : null
  }))

/** The code in pieces with their colours; null where nobody knows the language. */
export async function highlight(language: string, code: string): Promise<CodePiece[] | null> {
  try {
    const tree = (await load())(language.toLowerCase(), code)
    return tree && pieces(tree.children, null)
  } catch {
    loading = null
    return null
  }
}

const pieces = (nodes: readonly RootContent[], around: CodeKind | null): CodePiece[] =>
  nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: node.value, kind: around }]
    return node.type === 'element' ? pieces(node.children, kindOf(node.properties['className']) ?? around) : []
  })

/** Of `hljs-title function_` the first says it. */
const kindOf = (names: unknown): CodeKind | undefined =>
  Array.isArray(names) ? kinds[String(names[0]).replace(/^hljs-/, '')] : undefined
