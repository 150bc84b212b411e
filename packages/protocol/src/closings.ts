/**
 * Every *goodbye* to a socket. `then` tells the client what to do:
 * `reconnect` with back-off, `wait` for somebody to act (sign in, reload), or `stop` because it would happen again.
 */
export const closings = {
  done: { code: 1000, reason: 'done', then: 'stop' },
  goingAway: { code: 1001, reason: 'going away', then: 'reconnect' },
  protocolError: { code: 1002, reason: 'protocol error', then: 'stop' },
  notText: { code: 1003, reason: 'text frames only', then: 'stop' },
  notUtf8: { code: 1007, reason: 'text must be UTF-8', then: 'stop' },
  tooBig: { code: 1009, reason: 'message too big', then: 'stop' },
  restarting: { code: 1012, reason: 'restarting', then: 'reconnect' },
  tryLater: { code: 1013, reason: 'try again later', then: 'reconnect' },
  malformed: { code: 4400, reason: 'too many malformed frames', then: 'stop' },
  signedOut: { code: 4401, reason: 'signed out', then: 'wait' },
  tooMany: { code: 4429, reason: 'too many requests', then: 'reconnect' },
} as const satisfies Record<string, { code: number; reason: string; then: 'reconnect' | 'wait' | 'stop' }>

export type ClosingName = keyof typeof closings

/** What to do after a close with this code; a code nobody listed (1006 above all) means the network: reconnect. */
export const afterClose = (code: number): 'reconnect' | 'wait' | 'stop' =>
  Object.values(closings).find((closing) => closing.code === code)?.then ?? 'reconnect'
