import type { CommandInput } from '@duplex/protocol/registry'
import type { Result } from '../lib/result.ts'
import { wish } from './wish.ts'

/** Decided once, for all devices; null lets it go. */
export const setPreference = ({ name, value }: CommandInput<'preference.set'>): Promise<Result> =>
  wish('preference.set', { name, value }, `preference ${name}`)
