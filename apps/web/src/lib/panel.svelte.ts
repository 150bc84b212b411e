import { tick } from 'svelte'
import { wide } from './breakpoints.ts'

/** What can stand beside the messages of a room. */
export type Panel = { kind: 'people' } | { kind: 'pins' } | { kind: 'thread'; threadId: string }

let shown = $state.raw<Panel | null>(null)
/** Somebody asked for it: then it has the focus. Otherwise it came along from another room. */
let isAsked = false
let opener: Element | null = null
let rest: (() => void) | null = null
/** The thread that was open where one left a room; nothing is drawn from it. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- asked when a room is entered, and never watched
const threads = new Map<string, Panel>()

/** Reactive: what stands there now. */
export const panel = {
  get current(): Panel | null {
    return shown
  },
  get isAsked(): boolean {
    return isAsked
  },
}

export function openPanel(next: Panel): void {
  if (!shown) opener = document.activeElement
  isAsked = true
  shown = next
}

/**
 * Panels stand beside a room until it is left; where there is room for everything they stay open from room to room.
 * Whose thread was open shows who is there: a thread belongs to its room. `focusRest` takes the focus where there is
 * nothing to give it back to.
 */
export function besideRoom(roomId: string, focusRest: () => void): () => void {
  rest = focusRest
  if (shown) shown = threads.get(roomId) ?? (shown.kind === 'thread' ? { kind: 'people' } : shown)
  return () => {
    rest = null
    if (!matchMedia(wide).matches) return closePanel()
    if (shown?.kind === 'thread') threads.set(roomId, shown)
    else threads.delete(roomId)
    isAsked = false
    opener = null
  }
}

/** The focus goes back to where it was opened from. */
export function closePanel(): void {
  if (!shown) return
  shown = null
  const [from, otherwise] = [opener, rest]
  opener = null
  // On a phone what lay beneath can have the focus only when the panel is gone.
  void tick().then(() => {
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus()
    else otherwise?.()
  })
}

/** Whoever signs in next begins with none. */
export function forgetPanels(): void {
  shown = null
  threads.clear()
}
