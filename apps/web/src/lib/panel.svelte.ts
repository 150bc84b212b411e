/** What can stand beside the messages of a room. */
export type Panel = { kind: 'pins' } | { kind: 'thread'; threadId: string }

let shown = $state.raw<Panel | null>(null)
let opener: Element | null = null
let rest: (() => void) | null = null

/** Reactive: what stands there now. */
export const panel = {
  get current(): Panel | null {
    return shown
  },
}

export function openPanel(next: Panel): void {
  if (!shown) opener = document.activeElement
  shown = next
}

/** Panels stand beside a room until it is left. `focusRest` takes the focus where there is nothing to give it back to. */
export function besideRoom(focusRest: () => void): () => void {
  rest = focusRest
  return () => {
    rest = null
    closePanel()
  }
}

/** The focus goes back to where it was opened from. */
export function closePanel(): void {
  if (!shown) return
  shown = null
  if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus()
  else rest?.()
  opener = null
}
