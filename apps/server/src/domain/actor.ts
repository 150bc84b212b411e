/** Who asks. Nobody is somebody too: they sign in, join, set up. `address` and `device` are for limits and session lists. */
export type Actor = PersonActor | NobodyActor

export interface PersonActor {
  kind: 'person'
  personId: string
  sessionId: string
  address: string
  device: string
}

export interface NobodyActor {
  kind: 'nobody'
  address: string
  device: string
}
