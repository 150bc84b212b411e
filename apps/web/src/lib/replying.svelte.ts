import { SvelteMap } from 'svelte/reactivity'

interface Answer {
  messageId: string
  /** Whether whoever is answered is told. */
  pings: boolean
}

/** By the place something is written in: a room, or (by the message it began with) a thread. */
const answers = new SvelteMap<string, Answer>()

/** Which message the text being written is an answer to. */
export const replying = {
  to: (place: string): string | null => answers.get(place)?.messageId ?? null,
  pings: (place: string): boolean => answers.get(place)?.pings ?? true,
  begin: (place: string, messageId: string): void => void answers.set(place, { messageId, pings: true }),
  setPings(place: string, pings: boolean): void {
    const answer = answers.get(place)
    if (answer) answers.set(place, { ...answer, pings })
  },
  end: (place: string): void => void answers.delete(place),
}
