import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '@duplex/protocol/refusals'
import { foldName } from '../domain/names.ts'
import { createGate } from '../lib/gate.ts'

/** argon2id at OWASP's best value: 36 ms and 64 MiB each, hence at most two at once and a short queue. */
const parameters = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 }
const gate = createGate({ atOnce: 2, waiting: 64, whenFull: () => new Refusal('limit.busy', { retryAfter: 2 }) })

/** The same characters typed on another keyboard are the same password. */
const normal = (password: string): string => password.normalize('NFC')

/** Hashes a new password; refuses one that is common, or that is the person's or the workspace's own name. */
export async function hashNewPassword(password: string, names: string[]): Promise<string> {
  const folded = foldName(password)
  const obvious =
    new Set(folded).size < 4 || names.map(foldName).includes(folded) || (await commonPasswords()).has(folded)
  if (obvious) throw new Refusal('auth.password_weak')
  return gate(() => hash(normal(password), parameters))
}

/** Costs the same whether there is a hash to compare with or not, so that time tells nothing about accounts. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const target = stored ?? (await (decoy ??= gate(() => hash('nobody has this password', parameters))))
  const fits = await gate(() => verify(target, normal(password)))
  return fits && stored !== undefined
}

let decoy: Promise<string> | undefined
let common: Promise<Set<string>> | undefined

/** The 49,000 commonest, loaded when the first password is set. */
const commonPasswords = (): Promise<Set<string>> =>
  (common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'])))
