import { fence, link, toggleMark, type Edit, type MarkName } from './format.ts'
import { toggleLines, type LineMark } from './lines.ts'

export type FormatName = MarkName | LineMark | 'block' | 'link'

/** What each does to a selection. */
export function formatted(text: string, from: number, to: number, name: FormatName): Edit {
  switch (name) {
    case 'block':
      return fence(text, from, to)
    case 'link':
      return link(text, from, to)
    case 'quote':
    case 'list':
    case 'numbers':
      return toggleLines(text, from, to, name)
    default:
      return toggleMark(text, from, to, name)
  }
}
