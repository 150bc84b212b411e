import { serve } from '../apps/server/src/serve.ts'

// The real server on a machine whose clock is set while it runs: SIGUSR2 sets it, each time by the next of these hours.
const hours = [1, -1, -24, 48, 0]
let aheadMs = 0

const RealDate = Date
globalThis.Date = class extends RealDate {
  constructor(...args: unknown[]) {
    super(...((args.length === 0 ? [RealDate.now() + aheadMs] : args) as [number]))
  }

  static override now(): number {
    return RealDate.now() + aheadMs
  }
} as DateConstructor

process.on('SIGUSR2', () => {
  aheadMs = (hours.shift() ?? 0) * 60 * 60 * 1000
})

await serve({ rates: { take: () => 0, spend: () => 0 } })
