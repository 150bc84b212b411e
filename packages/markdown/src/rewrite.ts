import type { Span } from './tree.ts'

/** A piece of a text and what is to stand there instead. */
export interface Change extends Span {
  by: string
}

/** The text with all of it changed, from its beginning to its end. */
export function rewrite(text: string, changes: Iterable<Change>): string {
  let written = ''
  let done = 0
  for (const { from, to, by } of changes) {
    if (from < done) continue
    written += text.slice(done, from) + by
    done = to
  }
  return written + text.slice(done)
}

/** What a pattern finds among the words of a text. It may look at the one character before them, but never takes it. */
export function* found(text: string, words: readonly Span[], pattern: RegExp): Generator<Span> {
  for (const { from, to } of words) {
    const before = Math.max(0, from - 1)
    for (const match of text.slice(before, to).matchAll(pattern)) {
      const at = before + match.index
      if (at >= from) yield { from: at, to: at + match[0].length }
    }
  }
}
