/** A change to a text: put `insert` in place of what lies between `from` and `to`, then select `[start, end)`. */
export interface Edit {
  from: number
  to: number
  insert: string
  start: number
  end: number
}

/** Marks around a piece of text, as Markdown writes them. */
export const marks = { bold: '**', italic: '_', code: '`' } as const
export type MarkName = keyof typeof marks

/** Puts the mark around the selection, or takes it away where it is there already. Space at the edges stays outside. */
export function toggleMark(text: string, from: number, to: number, name: MarkName): Edit {
  const picked = text.slice(from, to)
  if (name === 'code' && picked.includes('\n')) return fence(picked, from, to)
  const mark = marks[name]
  const start = from + (picked.length - picked.trimStart().length)
  const end = Math.max(start, to - (picked.length - picked.trimEnd().length))
  const inner = text.slice(start, end)

  if (inner.length >= 2 * mark.length && inner.startsWith(mark) && inner.endsWith(mark)) {
    const bare = inner.slice(mark.length, -mark.length)
    return { from: start, to: end, insert: bare, start, end: start + bare.length }
  }
  if (text.slice(start - mark.length, start) === mark && text.slice(end, end + mark.length) === mark) {
    const outer = start - mark.length
    return { from: outer, to: end + mark.length, insert: inner, start: outer, end: outer + inner.length }
  }
  return { from: start, to: end, insert: mark + inner + mark, start: start + mark.length, end: end + mark.length }
}

/** Code of several lines goes between fences on lines of their own. */
function fence(picked: string, from: number, to: number): Edit {
  const opening = '```\n'
  const insert = `${opening}${picked.replace(/\n$/, '')}\n\`\`\``
  return { from, to, insert, start: from + opening.length, end: from + insert.length - 4 }
}

/** The mark a key stands for (with Ctrl or ⌘). */
export const markOfKey = (key: string): MarkName | undefined =>
  (({ b: 'bold', i: 'italic', e: 'code' }) as const)[key.toLowerCase() as 'b' | 'i' | 'e']

/** Whether a reader would see anything: spaces, joiners and other invisible characters alone are nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u.test(text)
