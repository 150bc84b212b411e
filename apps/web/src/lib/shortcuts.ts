import { t } from '../locales/index.ts'

export type ShortcutGroup = 'anywhere' | 'message' | 'writing' | 'format' | 'sidebar'

interface Shortcut {
  group: ShortcutGroup
  /** Any of them does it; the first is the one that is shown beside a button. `Mod` is Ctrl, or ⌘. */
  keys: readonly [string, ...string[]]
}

/**
 * Every key that does something. Handlers ask `isPressed`, tooltips, menus and the help ask `written`: what is said to
 * work is what works. Single letters are for a message that has the focus, and nowhere else.
 */
const shortcuts = {
  switcher: { group: 'anywhere', keys: ['Mod+K'] },
  help: { group: 'anywhere', keys: ['Mod+/'] },
  inbox: { group: 'anywhere', keys: ['Mod+Shift+M'] },
  nextRegion: { group: 'anywhere', keys: ['F6', 'Ctrl+F6'] },
  previousRegion: { group: 'anywhere', keys: ['Shift+F6', 'Ctrl+Shift+F6'] },
  nextRoom: { group: 'anywhere', keys: ['Alt+ArrowDown'] },
  previousRoom: { group: 'anywhere', keys: ['Alt+ArrowUp'] },
  nextUnread: { group: 'anywhere', keys: ['Alt+Shift+ArrowDown'] },
  previousUnread: { group: 'anywhere', keys: ['Alt+Shift+ArrowUp'] },
  close: { group: 'anywhere', keys: ['Escape'] },

  send: { group: 'writing', keys: ['Mod+Enter'] },
  editLast: { group: 'writing', keys: ['ArrowUp'] },
  replyLast: { group: 'writing', keys: ['Shift+ArrowUp'] },
  bold: { group: 'format', keys: ['Mod+B'] },
  italic: { group: 'format', keys: ['Mod+I'] },
  strike: { group: 'format', keys: ['Mod+Shift+X'] },
  link: { group: 'format', keys: ['Mod+Shift+U'] },
  code: { group: 'format', keys: ['Mod+E'] },
  list: { group: 'format', keys: ['Mod+Shift+8'] },
  numbers: { group: 'format', keys: ['Mod+Shift+7'] },
  quote: { group: 'format', keys: ['Mod+Shift+9'] },
  block: { group: 'format', keys: ['Mod+Alt+Shift+C'] },

  above: { group: 'message', keys: ['ArrowUp'] },
  below: { group: 'message', keys: ['ArrowDown'] },
  pageUp: { group: 'message', keys: ['PageUp'] },
  pageDown: { group: 'message', keys: ['PageDown'] },
  first: { group: 'message', keys: ['Home'] },
  last: { group: 'message', keys: ['End'] },
  reply: { group: 'message', keys: ['R'] },
  thread: { group: 'message', keys: ['T'] },
  react: { group: 'message', keys: [':'] },
  thumb: { group: 'message', keys: ['Plus'] },
  edit: { group: 'message', keys: ['E'] },
  pin: { group: 'message', keys: ['P'] },
  save: { group: 'message', keys: ['S'] },
  forward: { group: 'message', keys: ['F'] },
  unread: { group: 'message', keys: ['Shift+U'] },
  remove: { group: 'message', keys: ['Delete', 'Backspace'] },

  moveUp: { group: 'sidebar', keys: ['Mod+Shift+ArrowUp'] },
  moveDown: { group: 'sidebar', keys: ['Mod+Shift+ArrowDown'] },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof shortcuts
export type NamesIn<Group extends ShortcutGroup> = {
  [Name in ShortcutName]: (typeof shortcuts)[Name]['group'] extends Group ? Name : never
}[ShortcutName]

export const isShortcut = (name: string): name is ShortcutName => name in shortcuts

export const shortcutsIn = <Group extends ShortcutGroup>(group: Group): NamesIn<Group>[] =>
  (Object.keys(shortcuts) as NamesIn<Group>[]).filter((name) => shortcuts[name].group === group)

export const isPressed = (event: KeyboardEvent, name: ShortcutName): boolean =>
  shortcuts[name].keys.some((keys) => fits(event, keys))

/** Which of a group is pressed. */
export const pressedIn = <Group extends ShortcutGroup>(
  event: KeyboardEvent,
  group: Group,
): NamesIn<Group> | undefined => shortcutsIn(group).find((name) => isPressed(event, name))

function fits(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+')
  const key = parts.pop() ?? ''
  const wants = (name: string) => parts.includes(name)
  const isSign = key === 'Plus' || /^[^\w]$/.test(key)
  const command = wants('Mod') ? event.ctrlKey || event.metaKey : event.ctrlKey === wants('Ctrl') && !event.metaKey
  // Where a sign lies, and whether with Shift, is up to the keyboard.
  return command && event.altKey === wants('Alt') && (isSign || event.shiftKey === wants('Shift')) && isKey(event, key)
}

/** By what it writes; by where it lies for digits, and for letters of keyboards that write others. */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  if (wanted === 'Plus') return key === '+'
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}`
  if (/^[A-Z]$/.test(wanted)) return key.toUpperCase() === wanted || (!/^[a-z]$/i.test(key) && code === `Key${wanted}`)
  return key === wanted
}

export const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

/** The keys as this machine names them, one text for each way. */
export const written = (name: ShortcutName, mac = isMac): string[] =>
  shortcuts[name].keys.map((keys) => keysWritten(keys, mac))

/** As `Mod+Enter` is written on this machine. */
export function keysWritten(keys: string, mac = isMac): string {
  const parts = keys.split('+')
  if (!mac) return parts.map((part) => nameOf(part)).join('+')
  const order = ['Ctrl', 'Alt', 'Shift', 'Mod']
  const modifiers = parts.slice(0, -1).sort((one, other) => order.indexOf(one) - order.indexOf(other))
  return [...modifiers, parts.at(-1) ?? ''].map((part) => macSigns[part] ?? nameOf(part)).join('')
}

const macSigns: Partial<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Delete: '⌦',
  Backspace: '⌫',
  Enter: '↩',
}
const signs: Partial<Record<string, string>> = { Mod: 'Ctrl', Plus: '+', ArrowUp: '↑', ArrowDown: '↓' }
const named = ['Shift', 'Enter', 'Escape', 'Delete', 'Backspace', 'Home', 'End', 'PageUp', 'PageDown'] as const

function nameOf(part: string): string {
  const key = named.find((name) => name === part)
  return key ? t(`key.${key}`) : (signs[part] ?? part)
}
