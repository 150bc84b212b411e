/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyTheOldWay(text)
  }
}

/** Over plain HTTP, as on a local network, browsers hide the clipboard. They still copy what is selected. */
function copyTheOldWay(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  // Where a dialog is open, nothing outside it can be selected.
  const place = focused?.closest('dialog') ?? document.body
  place.append(field)
  field.select()
  const copied = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return copied
}

/** A room's name as it is usually written: `# Release Notes` becomes `release-notes`. Trailing blanks are a word about to come. */
export const roomName = (typed: string): string =>
  typed
    .toLocaleLowerCase()
    .replace(/^[#\s]+/u, '')
    .replace(/[\s/]+/gu, '-')

/** Without accents and case, for comparing. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** Whether one of the texts begins with `query`: accents and case aside. */
export const begins = (query: string, ...texts: string[]): boolean =>
  texts.some((text) => folded(text).startsWith(folded(query)))

/** Whether every word of `query` lies in one of the texts: accents and case aside. */
export function matches(query: string, ...texts: string[]): boolean {
  const haystack = folded(texts.join(' '))
  return folded(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word))
}
