import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits for a session cookie, base64url. */
export const mintToken = (): string => randomBytes(32).toString('base64url')

/** What is kept of a token. It has full entropy, so a plain SHA-256 is enough. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** `<id>.<mac>`: a link that needs no secret in the database and can be shown again. 128 bits of HMAC-SHA-256. */
export const signId = (secret: Buffer, purpose: string, id: string): string => `${id}.${mac(secret, purpose, id)}`

/** The id of a signed token, or null where somebody made it up. */
export function verifyId(secret: Buffer, purpose: string, token: string): string | null {
  const [id = '', given = '', ...rest] = token.split('.')
  const expected = mac(secret, purpose, id)
  return rest.length === 0 &&
    given.length === expected.length &&
    timingSafeEqual(Buffer.from(given), Buffer.from(expected))
    ? id
    : null
}

const mac = (secret: Buffer, purpose: string, id: string): string =>
  createHmac('sha256', secret).update(`${purpose}:${id}`).digest().subarray(0, 16).toString('base64url')
