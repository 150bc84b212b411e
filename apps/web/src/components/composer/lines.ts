import type { Edit } from './format.ts'

const fence = /^ {0,3}(?:```|~~~)/gm

/** Whether the caret stands between fences: what is written there is code, and Enter makes a line of it. */
export const insideFence = (text: string, caret: number): boolean =>
  (text.slice(0, caret).match(fence)?.length ?? 0) % 2 === 1

/** Or between backticks on its line. */
export function insideCode(text: string, caret: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret)
  return insideFence(text, caret) || (line.match(/`/g)?.length ?? 0) % 2 === 1
}

const item = /^(\s*)(?:([-*+])|(\d{1,9})([.)])|(>))( +)(\[[ x]\] )?(.*)$/

/** A new line in a list or a quote begins as the one before; on an empty item the list ends. Null: an ordinary line. */
export function nextItem(text: string, caret: number): Edit | null {
  const from = text.lastIndexOf('\n', caret - 1) + 1
  const found = item.exec(text.slice(from, caret))
  if (!found || insideFence(text, caret)) return null
  const [, indent = '', bullet, number, point = '', quote, space = ' ', task, said = ''] = found
  if (said.trim() === '') return { from, to: caret, insert: '', start: from, end: from }
  const mark = bullet ?? quote ?? `${Number(number) + 1}${point}`
  const insert = `\n${indent}${mark}${space}${task ? '[ ] ' : ''}`
  return { from: caret, to: caret, insert, start: caret + insert.length, end: caret + insert.length }
}

export type LineMark = 'quote' | 'list' | 'numbers'
const marks = { quote: /^> ?/, list: /^[-*+] /, numbers: /^\d{1,9}[.)] / }
const written = { quote: () => '> ', list: () => '- ', numbers: (index: number) => `${index + 1}. ` }

/** Puts the mark before every line of the selection, or takes it away where all have it. */
export function toggleLines(text: string, from: number, to: number, name: LineMark): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const found = text.indexOf('\n', to)
  const end = found < 0 ? text.length : found
  const lines = text.slice(start, end).split('\n')
  const bare = lines.map((line) => line.replace(name === 'quote' ? marks.quote : /^(?:[-*+]|\d{1,9}[.)]) /, ''))
  const isMarked = lines.every((line) => marks[name].test(line))
  const insert = (isMarked ? bare : bare.map((line, index) => written[name](index) + line)).join('\n')
  const after = start + insert.length
  return { from: start, to: end, insert, start: from === to ? after : start, end: after }
}
