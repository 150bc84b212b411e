/** A group of rows with one version counter and one audience. */
export type Stream = 'workspace' | `room:${string}` | `user:${string}`

/** Followed by everyone who is signed in. */
export const workspaceStream: Stream = 'workspace'
/** Followed by the members of the room. */
export const roomStream = (roomId: string): Stream => `room:${roomId}`
/** Followed by that person's own devices. */
export const userStream = (personId: string): Stream => `user:${personId}`

/** The room a stream belongs to, or null where it is no room's. */
export const roomOf = (stream: string): string | null =>
  stream.startsWith('room:') ? stream.slice('room:'.length) : null
