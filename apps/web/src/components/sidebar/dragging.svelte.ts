import type { RoomEntry } from '../../state/rooms.ts'

/** A room on its way to another place, and before which one it would be put down now. */
export class Dragging {
  entry = $state.raw<RoomEntry | null>(null)
  over = $state.raw<{ partId: string; index: number } | null>(null)

  end(): void {
    this.entry = null
    this.over = null
  }
}
