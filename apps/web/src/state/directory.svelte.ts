import type { QueryOutput } from '@duplex/protocol/registry'

export type PublicRoom = QueryOutput<'room.browse'>['rooms'][number]

/** The public rooms of the workspace as they were when somebody last looked: also those one is not in. */
export class Directory {
  rooms = $state.raw<readonly PublicRoom[]>([])
  /** When they were last asked for (ms since 1970). */
  askedAt = -Infinity

  get(roomId: string): PublicRoom | undefined {
    return this.rooms.find(({ id }) => id === roomId)
  }

  clear(): void {
    this.rooms = []
    this.askedAt = -Infinity
  }
}
