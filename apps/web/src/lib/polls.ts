import type { Poll } from '@duplex/protocol/entities'

/** Whether the voting is over: ended by somebody, or by itself. */
export const isOver = ({ closedAt, closesAt }: Pick<Poll, 'closedAt' | 'closesAt'>, now: number): boolean =>
  closedAt !== null || (closesAt !== null && Date.parse(closesAt) <= now)

export const votesIn = ({ options }: Pick<Poll, 'options'>): number =>
  options.reduce((sum, { votes }) => sum + votes, 0)

/** How many people voted, where that is known: several choices of nobody in particular are only votes. */
export function votersOf(poll: Poll): number | null {
  if (!poll.multiple) return votesIn(poll)
  return poll.anonymous ? null : new Set(poll.options.flatMap(({ personIds }) => personIds)).size
}

/**
 * What part of the votes each option has, in whole percent that add up to a hundred: what rounding down takes goes to
 * those that lost most by it.
 */
export function shares(poll: Pick<Poll, 'options'>): number[] {
  const all = votesIn(poll)
  if (all === 0) return poll.options.map(() => 0)
  const exact = poll.options.map(({ votes }) => (100 * votes) / all)
  const whole = exact.map(Math.floor)
  const left = 100 - whole.reduce((sum, share) => sum + share, 0)
  const losers = exact
    .map((share, index) => ({ index, lost: share % 1 }))
    .sort((a, b) => b.lost - a.lost)
    .slice(0, left)
  for (const { index } of losers) whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** Who is ahead: nobody before the first vote. */
export function leaders({ options }: Pick<Poll, 'options'>): Set<number> {
  const most = Math.max(...options.map(({ votes }) => votes))
  return new Set(options.flatMap(({ votes }, index) => (most > 0 && votes === most ? [index] : [])))
}

/** The vote after an option was pressed: on or off; where only one may be chosen, in place of another. */
export function pressed(choices: readonly number[], option: number, multiple: boolean): number[] {
  if (choices.includes(option)) return choices.filter((choice) => choice !== option)
  return multiple ? [...choices, option].sort((a, b) => a - b) : [option]
}
