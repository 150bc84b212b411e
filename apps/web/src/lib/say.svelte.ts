/** Said once, it is gone: what is taken from the room must not live on here (ms). */
const heardMs = 4_000

let nextId = 1
let spoken = $state.raw<readonly { id: number; text: string }[]>([])

/** What is being said to whoever listens to the page. */
export const sayings = {
  get all(): readonly { id: number; text: string }[] {
    return spoken
  },
}

/** Says it, politely and once, when what is being read has come to its end. */
export function say(text: string): void {
  const id = nextId++
  spoken = [...spoken, { id, text }]
  setTimeout(() => (spoken = spoken.filter((each) => each.id !== id)), heardMs)
}
