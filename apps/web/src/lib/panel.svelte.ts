/** What can stand beside the messages of a room. */
export type Panel = { kind: 'pins' } | { kind: 'thread'; threadId: string }

let shown = $state.raw<Panel | null>(null)
let opener: Element | null = null

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

/** The focus goes back to where it was opened from. */
export function closePanel(): void {
  shown = null
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
  opener = null
}
