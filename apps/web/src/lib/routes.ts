/** Every page has an address. */
export type Route =
  | { name: 'home' }
  | { name: 'setUp' }
  | { name: 'join'; token: string }
  | { name: 'signIn' }
  | { name: 'room'; roomId: string; seq: number | null }
  | { name: 'inbox' }
  | { name: 'connection' }
  | { name: 'settings'; tab: string | null }
  | { name: 'notFound' }

export function match(path: string): Route {
  const [first, second, third, ...rest] = path.split('/').filter(Boolean)
  if (first === undefined) return { name: 'home' }
  if (first === 'setup' && second === undefined) return { name: 'setUp' }
  if (first === 'signin' && second === undefined) return { name: 'signIn' }
  if (first === 'connection' && second === undefined) return { name: 'connection' }
  if (first === 'inbox' && second === undefined) return { name: 'inbox' }
  if (first === 'settings' && third === undefined) return { name: 'settings', tab: second ?? null }
  if (first === 'join' && second !== undefined && third === undefined) return { name: 'join', token: second }
  if (first === 'room' && second !== undefined && rest.length === 0) return room(second, third)
  return { name: 'notFound' }
}

function room(roomId: string, seq: string | undefined): Route {
  if (seq === undefined) return { name: 'room', roomId, seq: null }
  return /^[1-9]\d{0,9}$/.test(seq) ? { name: 'room', roomId, seq: Number(seq) } : { name: 'notFound' }
}

export const roomPath = (roomId: string, seq?: number): string => `/room/${roomId}${seq === undefined ? '' : `/${seq}`}`
export const inboxPath = '/inbox'
export const connectionPath = '/connection'
export const settingsPath = (tab: string | null): string => (tab ? `/settings/${tab}` : '/settings')
export const joinPath = (token: string): string => `/join/${token}`

/** The way to the sign-in page and back to where somebody wanted to go. */
export const signInPath = (wanted: string): string =>
  wanted === '/' ? '/signin' : `/signin?next=${encodeURIComponent(wanted)}`

/** Where to go after signing in: a path of this page only, whatever the address says. */
export function nextPath(search: string, origin: string): string {
  const next = new URLSearchParams(search).get('next')
  if (!next || !URL.canParse(next, origin)) return '/'
  const { origin: foreign, pathname, search: query, hash } = new URL(next, origin)
  return foreign === origin && pathname !== '/signin' ? pathname + query + hash : '/'
}
