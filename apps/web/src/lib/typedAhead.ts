/**
 * What is typed while something that was just opened is still on its way is meant for that: it is kept, and written once
 * that has the focus. Otherwise it would stand in the message one was writing, and Enter would send it.
 */
export function typedAhead<Coming>(coming: Promise<Coming>): Promise<Coming> {
  let kept = ''
  let isEntered = false
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter') isEntered ||= kept !== ''
    else if (event.key === 'Backspace') kept = kept.slice(0, -1)
    else if (event.key.length === 1) kept += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const arrived = () => {
    removeEventListener('keydown', keep, true)
    const field = document.activeElement
    if (kept === '' || !isField(field)) return
    // Deprecated, and still the only way that is as if it had been typed.
    document.execCommand('insertText', false, kept)
    if (isEntered) enter(field)
  }
  addEventListener('keydown', keep, true)
  // By then it is drawn, and has taken the focus.
  void coming.catch(() => {}).then(() => setTimeout(arrived))
  return coming
}

const isField = (element: Element | null): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** As the key does it: for whoever listens to it, else for the form. */
function enter(field: HTMLInputElement | HTMLTextAreaElement): void {
  const isLeft = field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  // A form's button may stand outside of it.
  const buttons = [...(field.form?.elements ?? [])].filter((element) => element instanceof HTMLButtonElement)
  if (isLeft) buttons.find(({ type }) => type === 'submit')?.click()
}
