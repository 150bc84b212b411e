/** What can be wrong with a log, after the anomalies that checkers of message logs look for. */
export const kinds = {
  lost: 'acknowledged, and not in the history',
  doubled: 'one command, two effects',
  reordered: 'not in the order in which it was said, acknowledged or shown',
  phantom: 'seen or stored, but never said, refused, or gone from the history',
  conflicting: 'two messages with one number',
  hole: 'a number without a message',
  diverging: 'a copy that is not what the server has',
} as const

export type Kind = keyof typeof kinds

export interface Finding {
  kind: Kind
  what: string
}
