/** What the page at /connection and the server's open doors below /echo say to each other. Nothing of it is kept. */

/** Whoever offers it at /echo is told in the first message what arrived of the handshake; from then on it is an echo. */
export const checkSubprotocol = 'duplex.check.v1'

/** What of a request is told back: what proxies change, and never a cookie. */
export const toldHeaders = [
  'host',
  'origin',
  'upgrade',
  'connection',
  'sec-websocket-version',
  'sec-websocket-key',
  'sec-websocket-protocol',
  'sec-websocket-extensions',
  'via',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
] as const
export type ToldHeader = (typeof toldHeaders)[number]

/** A request as it arrived at the server. */
export interface SeenRequest {
  httpVersion: string
  headers: Partial<Record<ToldHeader, string>>
  /** Request line and headers. */
  bytes: number
  /** Who it came from, as far as the server knows. */
  address: string
  /** A proxy the operator trusts said so. */
  forwardedIsBelieved: boolean
  /** The only origin that may open a socket. */
  expectedOrigin: string | null
  /** The server's clock (ms since 1970). */
  now: number
}

/** The same hundred messages, for who polls and for who listens. */
export const trial = { messages: 100, lastsMs: 11_400 } as const

/** When it is said, in ms from the start: talk comes in bursts, with silence between them. */
export const trialMoment = (number: number): number => Math.floor((number - 1) / 10) * 1_200 + ((number - 1) % 10) * 60

export interface TrialMessage {
  /** 1 to 100. */
  number: number
  text: string
}

export interface TrialPage {
  messages: TrialMessage[]
}
