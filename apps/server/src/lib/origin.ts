/** What a request says about where it was sent to; behind a trusted proxy, what the proxy says. */
interface Target {
  protocol: string
  host: string
}

/** Scheme, host and port of this server as the page sees them: set by the operator, else what the request was sent to. */
export const ownOrigin = (target: Target, publicUrl: string | null): string | null =>
  publicUrl ?? URL.parse(`${target.protocol}://${target.host}`)?.origin ?? null

/** Equal to the letter. No suffixes, no patterns, no `null`, no list: each of those has been a way in somewhere. */
export const isOwnOrigin = (origin: string, target: Target, publicUrl: string | null): boolean =>
  origin === ownOrigin(target, publicUrl)
