/** A change to a text: put `insert` in place of what lies between `from` and `to`, then select `[start, end)`. */
export interface Edit {
  from: number
  to: number
  insert: string
  start: number
  end: number
}

/** Marks around a piece of text, as Markdown writes them. */
export const marks = { bold: '**', italic: '_', strike: '~~', code: '`', spoiler: '||' } as const
export type MarkName = keyof typeof marks

/** Puts the mark around the selection, or takes it away where it is there already. Space at the edges stays outside. */
export function toggleMark(text: string, from: number, to: number, name: MarkName): Edit {
  const picked = text.slice(from, to)
  if (name === 'code' && picked.includes('\n')) return fence(text, from, to)
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
  // At the end of what has the mark, one goes on without it.
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  if (inner === '' && text.startsWith(mark, start) && line.split(mark).length % 2 === 0) {
    const after = start + mark.length
    return { from: start, to: after, insert: mark, start: after, end: after }
  }
  return { from: start, to: end, insert: mark + inner + mark, start: start + mark.length, end: end + mark.length }
}

/** Code of several lines goes between fences on lines of their own; `language` is written after the first. */
export function fence(text: string, from: number, to: number, language = ''): Edit {
  const code = text.slice(from, to).replace(/\n$/, '')
  // A fence is longer than any in what it holds.
  const ticks = '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map((run) => run.length + 1)))
  const before = from > 0 && text[from - 1] !== '\n' ? '\n' : ''
  const after = to < text.length && text[to] !== '\n' ? '\n' : ''
  const opening = `${before}${ticks}${language}\n`
  const insert = `${opening}${code}\n${ticks}${after}`
  return { from, to, insert, start: from + opening.length, end: from + opening.length + code.length }
}

const address = /^(?:https?:\/\/|mailto:|www\.)\S+$/i
export const isAddress = (text: string): boolean => address.test(text.trim())

/** A link out of the selection; what is missing, its words or its address, is selected to be written. */
export function link(text: string, from: number, to: number, href = 'https://'): Edit {
  const picked = text.slice(from, to)
  const [words, target] = isAddress(picked) ? ['', picked.trim()] : [picked, href]
  const insert = `[${words}](${target})`
  const end = from + insert.length
  if (words === '') return { from, to, insert, start: from + 1, end: from + 1 }
  if (href !== 'https://') return { from, to, insert, start: end, end }
  return { from, to, insert, start: end - 1 - target.length, end: end - 1 }
}

/** Whether a reader would see anything: spaces, joiners and other invisible characters alone are nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u.test(text)
