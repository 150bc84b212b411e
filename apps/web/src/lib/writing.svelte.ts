import { keysWritten } from './shortcuts.ts'
import { recall, remember } from './storage.ts'

export type EnterChoice = 'sends' | 'breaks'

const key = 'enter'
const stored = (): EnterChoice => (recall(key) === 'breaks' ? 'breaks' : 'sends')

let choice = $state<EnterChoice>(stored())
addEventListener('storage', () => (choice = stored()))

/** What Enter does while one writes. With Ctrl, or ⌘, it always sends. */
export const enter = {
  get choice(): EnterChoice {
    return choice
  },
  choose(next: EnterChoice): void {
    choice = next
    remember(key, next)
  },
}

export const sendKeys = (way = choice): string[] =>
  (way === 'sends' ? ['Enter', 'Mod+Enter'] : ['Mod+Enter']).map((keys) => keysWritten(keys))

export const newLineKeys = (way = choice): string[] =>
  (way === 'sends' ? ['Shift+Enter'] : ['Enter', 'Shift+Enter']).map((keys) => keysWritten(keys))
