import { describe, expect, test } from 'vitest'
import { isPressed, pressedIn, shortcutsIn, written, type ShortcutGroup } from './shortcuts.ts'

const event = (key: string, init: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...init }) as KeyboardEvent
const ctrl = { ctrlKey: true }
const groups = ['anywhere', 'message', 'writing', 'format', 'sidebar'] as const satisfies ShortcutGroup[]

describe('a key is pressed', () => {
  test('with its modifiers and no others', () => {
    expect(isPressed(event('k', ctrl), 'switcher')).toBe(true)
    expect(isPressed(event('k', { metaKey: true }), 'switcher')).toBe(true)
    expect(isPressed(event('k'), 'switcher')).toBe(false)
    expect(isPressed(event('K', { ...ctrl, shiftKey: true }), 'switcher')).toBe(false)
    expect(isPressed(event('F6', { shiftKey: true }), 'nextRegion')).toBe(false)
    expect(isPressed(event('F6', { shiftKey: true }), 'previousRegion')).toBe(true)
  })

  test('on keyboards that write other letters, where the letter lies', () => {
    expect(isPressed(event('ㅏ', { ...ctrl, code: 'KeyK' }), 'switcher')).toBe(true)
    expect(pressedIn(event('к', { code: 'KeyR' }), 'message')).toBe('reply')
    expect(pressedIn(event('o', { code: 'KeyR' }), 'message')).toBeUndefined()
  })

  test('wherever a sign lies', () => {
    expect(isPressed(event('/', { ...ctrl, shiftKey: true, code: 'Digit7' }), 'help')).toBe(true)
    expect(pressedIn(event(':', { shiftKey: true }), 'message')).toBe('react')
    expect(pressedIn(event('*', { ...ctrl, shiftKey: true, code: 'Digit8' }), 'format')).toBe('list')
  })
})

test('keys are named as the machine names them', () => {
  expect(written('strike', false)).toEqual(['Ctrl+Shift+X'])
  expect(written('block', true)).toEqual(['⌥⇧⌘C'])
  expect(written('nextUnread', false)).toEqual(['Alt+Shift+↓'])
  expect(written('remove', false)).toEqual(['Del', 'Backspace'])
  expect(written('thumb', true)).toEqual(['+'])
})

test('no two of what can be done in one place are on the same keys', () => {
  for (const group of groups.slice(1)) {
    const keys = [...shortcutsIn(group), ...shortcutsIn('anywhere')].flatMap((name) => written(name))
    expect(new Set(keys).size, group).toBe(keys.length)
  }
})

test('letters and signs alone are only for a message that has the focus', () => {
  for (const group of groups.filter((each) => each !== 'message'))
    for (const name of shortcutsIn(group)) expect(written(name, false).join(), name).not.toMatch(/^[^↑]$/)
})
