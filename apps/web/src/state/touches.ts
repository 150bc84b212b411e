import type { Poll, Reaction } from '@duplex/protocol/entities'

/** With somebody's emoji put on or taken off. Said twice it is the same; the order is that of first use. */
export function withReaction(reactions: readonly Reaction[], emoji: string, personId: string, on: boolean): Reaction[] {
  const held = reactions.find((each) => each.emoji === emoji)
  const others = held?.personIds.filter((id) => id !== personId) ?? []
  const isOn = held !== undefined && others.length < held.personIds.length
  if (isOn === on) return [...reactions]
  const personIds = on ? [...others, personId] : others
  if (!held) return [...reactions, { emoji, personIds }]
  return reactions
    .map((each) => (each === held ? { emoji, personIds } : each))
    .filter((each) => each.personIds.length > 0)
}

/** With somebody's vote in place of their earlier one. An anonymous poll does not say whose is counted already. */
export function withVote(poll: Poll, personId: string, before: readonly number[], choices: readonly number[]): Poll {
  const options = poll.options.map((option, index) => {
    const isCounted = poll.anonymous ? before.includes(index) : option.personIds.includes(personId)
    const isChosen = choices.includes(index)
    if (isCounted === isChosen) return option
    const others = option.personIds.filter((id) => id !== personId)
    return {
      ...option,
      votes: option.votes + (isChosen ? 1 : -1),
      personIds: isChosen && !poll.anonymous ? [...others, personId] : others,
    }
  })
  return { ...poll, options }
}
