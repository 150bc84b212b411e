import { SvelteMap } from 'svelte/reactivity'

/** By the place something is written in: a room, or (by the message it began with) a thread. */
const answered = new SvelteMap<string, string>()

/** Which message the text being written is an answer to. */
export const replying = {
  to: (place: string): string | null => answered.get(place) ?? null,
  begin: (place: string, messageId: string): void => void answered.set(place, messageId),
  end: (place: string): void => void answered.delete(place),
}
