import type { Handle } from '../../prisma/northlight/people.ts'
import type { Cast, Stage } from './stage.ts'

/** A state of the page worth a picture: how to get there from a room of the seeded workspace. */
export interface Screen {
  name: string
  /** Where it begins; none: in `release`. */
  room?: string
  /** Who looks; nobody said: Ada, who owns the workspace. */
  as?: Handle
  /** Where the page is only so: with a mouse beside the list of rooms, or with a finger on a phone. */
  only?: 'workspace' | 'phone'
  reach: (stage: Stage, others: Others) => Promise<unknown>
  /** Back to how it was, where the next picture would show it. */
  leave?: (stage: Stage, others: Others) => Promise<unknown>
}

/** What the others do meanwhile, and where. */
export interface Others {
  cast: Cast
  roomId: (name: string) => string
}
