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

interface Keys {
  /** Where the key lies: with Shift, digits are other characters. */
  code: string
  shift?: true
  alt?: true
}

/** All with Ctrl or ⌘. Those people know from Slack. */
const keys: Partial<Record<FormatName, Keys>> = {
  bold: { code: 'KeyB' },
  italic: { code: 'KeyI' },
  code: { code: 'KeyE' },
  strike: { code: 'KeyX', shift: true },
  link: { code: 'KeyU', shift: true },
  numbers: { code: 'Digit7', shift: true },
  list: { code: 'Digit8', shift: true },
  quote: { code: 'Digit9', shift: true },
  block: { code: 'KeyC', shift: true, alt: true },
}

export function formatOf(event: KeyboardEvent): FormatName | undefined {
  if (!event.ctrlKey && !event.metaKey) return undefined
  const found = Object.entries(keys).find(
    ([, { code, shift = false, alt = false }]) =>
      event.code === code && event.shiftKey === shift && event.altKey === alt,
  )
  return found?.[0] as FormatName | undefined
}

/** As a tooltip shows them. */
export function keysOf(name: FormatName, isMac: boolean): string | undefined {
  const wanted = keys[name]
  if (!wanted) return undefined
  const { shift, alt, code } = wanted
  const parts = isMac ? ['⌘', alt && '⌥', shift && '⇧'] : ['Ctrl', alt && 'Alt', shift && 'Shift']
  return [...parts.filter(Boolean), code.replace(/^Key|^Digit/, '')].join(isMac ? '' : '+')
}
