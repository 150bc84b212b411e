import type { Edit } from './format.ts'

/** Changes the text as if it had been typed, so that undo works and bindings hear of it. */
export function apply(area: HTMLTextAreaElement, { from, to, insert, start, end }: Edit): void {
  area.focus()
  area.setSelectionRange(from, to)
  // Deprecated, and still the only way that keeps the undo history of the browser.
  const typed = document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert)
  if (!typed) {
    area.setRangeText(insert, from, to)
    area.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  area.setSelectionRange(start, end)
}
