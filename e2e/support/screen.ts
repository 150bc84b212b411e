import type { Handle } from '../../prisma/northlight/people.ts'
import type { Cast, Stage } from './stage.ts'

/** Who looks at it; nobody: somebody who did not sign in. */
export type Viewer = Handle | 'nobody'

export type Device = 'workspace' | 'tablet' | 'phone'

/** A state of the page worth a picture: how to get there from a room of the seeded workspace, or from outside of it. */
export interface Screen<By extends Viewer = Viewer> {
  name: string
  /** Where it begins; none: in `release`. */
  room?: string
  /** Nobody said: Ada, who owns the workspace. */
  as?: By
  /** Where the page has it; none: on all of them. Tablet and phone are held in the hand. */
  on?: readonly Device[]
  /** Down to its end, beyond what the window shows. */
  whole?: true
  reach: (stage: Stage, others: Others) => Promise<unknown>
  /** Back to how it was, where the next picture would show it. */
  leave?: (stage: Stage, others: Others) => Promise<unknown>
}

/** What the others do meanwhile, and where. */
export interface Others {
  cast: Cast
  roomId: (name: string) => string
}
