/** Whether somebody may come in: what the page found out before there was a connection. */
export type GatePhase = 'asking' | 'failed' | 'notSetUp' | 'signedOut' | 'signedIn'

export class Gate {
  phase = $state<GatePhase>('asking')
  /** As the server says to everybody. */
  workspaceName = $state('')
}
