import { nextPath, signInPath, type Route } from '../lib/routes.ts'

/** Whether somebody may come in: what the page found out before there was a connection. */
export type GatePhase = 'asking' | 'failed' | 'notSetUp' | 'signedOut' | 'signedIn'

export class Gate {
  phase = $state<GatePhase>('asking')
  /** As the server says to everybody. */
  workspaceName = $state('')
}

/** Where somebody has to go instead, or null where they may stay. */
export function redirect(
  phase: GatePhase,
  route: Route,
  { pathname, search, origin }: Pick<URL, 'pathname' | 'search' | 'origin'>,
): string | null {
  // Who cannot come in may want to know why.
  if (route.name === 'connection') return null
  switch (phase) {
    case 'asking':
    case 'failed':
      return null
    case 'notSetUp':
      return route.name === 'setUp' ? null : '/setup'
    case 'signedOut':
      return route.name === 'signIn' || route.name === 'join'
        ? null
        : signInPath(route.name === 'setUp' ? '/' : pathname + search)
    case 'signedIn':
      if (route.name === 'signIn') return nextPath(search, origin)
      return route.name === 'setUp' || route.name === 'join' ? '/' : null
  }
}
