import { navigate } from '../../lib/router.svelte.ts'
import { roomPath } from '../../lib/routes.ts'

/** Leaves the dialog for the room. */
export function enter(roomId: string, close: () => void): void {
  close()
  navigate(roomPath(roomId))
}
