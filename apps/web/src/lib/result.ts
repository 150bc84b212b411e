import type { RefusalBody, RefusalCode } from '@duplex/protocol/refusals'

/** Why something did not happen: the server said no, or there was nobody to ask. */
export type Problem = Omit<RefusalBody, 'code'> & { code: RefusalCode | 'offline' }
export type ProblemCode = Problem['code']

export type Result<Data = unknown> = { ok: true; data: Data } | { ok: false; refusal: Problem }

export const done = <Data>(data: Data): Result<Data> => ({ ok: true, data })
export const refused = (refusal: Problem): Result<never> => ({ ok: false, refusal })
export const offline = (): Result<never> =>
  refused({ code: 'offline', message: 'There is no connection to the server.' })
