import type { RefusalBody } from '@duplex/protocol/refusals'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  QueryInput,
  QueryName,
  QueryOutput,
} from '@duplex/protocol/registry'
import { done, offline, refused, type Result } from './result.ts'

/** What is asked before there is a socket, or sets the session cookie. The same routes as in the protocol's tables. */
export const routes = {
  'workspace.status': 'GET /workspace',
  'workspace.setUp': 'POST /workspace',
  'session.signIn': 'POST /session',
  'session.signOut': 'DELETE /session',
  'invite.accept': 'POST /invites/accept',
  'invite.preview': 'GET /invites/preview',
} as const satisfies Partial<Record<CommandName | QueryName, `${string} /${string}`>>

type Name = keyof typeof routes
type Input<N extends Name> = N extends CommandName ? CommandInput<N> : N extends QueryName ? QueryInput<N> : never
type Output<N extends Name> = N extends CommandName ? CommandOutput<N> : N extends QueryName ? QueryOutput<N> : never

/** A server that says nothing for this long is not there (ms). */
const patience = 20_000

/** Asks by REST; the cookie goes along by itself. */
export async function call<N extends Name>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  const [method, path] = routes[name].split(' ') as [string, string]
  try {
    const response = await fetch(address(method, path, input), {
      ...(method === 'GET' ? {} : { body: JSON.stringify(input), headers: { 'content-type': 'application/json' } }),
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const body: unknown = await response.json()
    if (response.ok) return done(body as Output<N>)
    return isRefusal(body) ? refused(body) : offline()
  } catch {
    return offline()
  }
}

const address = (method: string, path: string, input: object): string => {
  const query = method === 'GET' ? new URLSearchParams({ ...input }).toString() : ''
  return `/api${path}${query && `?${query}`}`
}

/** A proxy in between answers in its own words: that is nobody to ask, not a refusal. */
const isRefusal = (body: unknown): body is RefusalBody =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string' && 'message' in body
