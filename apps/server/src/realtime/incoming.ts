import { check } from '@duplex/protocol/check'
import { Refusal } from '@duplex/protocol/refusals'
import { signals, type SignalInput, type SignalName } from '@duplex/protocol/registry'
import { parse } from 'secure-json-parse'

/** A frame whose form is right; what its data says is for the engine to check. */
export interface Incoming {
  type: string
  /** The client's own number for a request. */
  id: number | null
  data: unknown
}

const keys = new Set(['type', 'id', 'data'])

/** Reads a frame. Keys that reach into prototypes (`__proto__`, `constructor.prototype`) make it malformed. */
export function parseFrame(text: string): Incoming {
  const frame = parseJson(text)
  if (typeof frame !== 'object' || frame === null || Array.isArray(frame)) throw new Refusal('frame.malformed')
  const { type, id = null, data } = frame as Record<string, unknown>
  const isId = id === null || (typeof id === 'number' && Number.isSafeInteger(id) && id >= 0)
  if (typeof type !== 'string' || !isId || Object.keys(frame).some((key) => !keys.has(key)))
    throw new Refusal('frame.malformed')
  return { type, id, data }
}

type Signal = {
  [Name in SignalName]: { type: Name; data: SignalInput<Name>; rate: { burst: number; perMinute: number } }
}[SignalName]

export function parseSignal(type: SignalName, data: unknown): Signal {
  check(type, data)
  return { type, data, rate: signals[type].rate } as Signal
}

function parseJson(text: string): unknown {
  try {
    return parse(text, { protoAction: 'error', constructorAction: 'error' }) as unknown
  } catch {
    throw new Refusal('frame.malformed')
  }
}
