import type { Socket } from 'node:net'
import { Refusal } from '@duplex/protocol/refusals'

/** Seconds after which it makes sense to come again. */
const retryAfter = 5

/** So many sockets at once, in all and per address. A place is free again when its socket is gone, whatever became of it. */
export function createPlaces({ inAll, perAddress }: { inAll: number; perAddress: number }) {
  const taken = new Map<string, number>()
  let all = 0

  function leave(address: string): void {
    all--
    const left = (taken.get(address) ?? 1) - 1
    if (left > 0) taken.set(address, left)
    else taken.delete(address)
  }

  return {
    take(address: string, socket: Socket): void {
      const here = taken.get(address) ?? 0
      if (all >= inAll) throw new Refusal('limit.busy', { retryAfter })
      if (here >= perAddress) throw new Refusal('limit.rate', { retryAfter })
      all++
      taken.set(address, here + 1)
      socket.once('close', () => leave(address))
    },
  }
}
