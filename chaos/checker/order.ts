import type { Finding } from './findings.ts'
import type { Story, Wish } from './story.ts'

/** The order of numbers is the order of what happened: for who was answered first, for each sender, for each reader. */
export function checkOrder(story: Story): Finding[] {
  const seqs = new Map([...story.stored.values()].map(({ id, seq }) => [id, seq]))
  const sends = [...story.wishes.values()].filter(({ change, id }) => change === 'send' && seqs.has(id))
  return [...Map.groupBy(sends, ({ roomId }) => roomId).values()]
    .flatMap((ofRoom) => [...answeredFirst(ofRoom, seqs), ...saidFirst(ofRoom, seqs)])
    .concat(shownFirst(story))
}

/** Whose acknowledgement came before another began to send has the lower number. */
function answeredFirst(wishes: Wish[], seqs: Map<string, number>): Finding[] {
  const findings: Finding[] = []
  const answers = wishes
    .filter(({ acknowledgedAt }) => acknowledgedAt !== null)
    .sort((one, other) => (one.acknowledgedAt ?? 0) - (other.acknowledgedAt ?? 0))
  let highest = 0
  let next = 0
  for (const wish of wishes.toSorted((one, other) => one.firstSentAt - other.firstSentAt)) {
    for (
      let answer = answers[next];
      answer && (answer.acknowledgedAt ?? 0) < wish.firstSentAt;
      answer = answers[++next]
    )
      highest = Math.max(highest, seqs.get(answer.id) ?? 0)
    const seq = seqs.get(wish.id) ?? 0
    if (seq < highest)
      findings.push({
        kind: 'reordered',
        what: `message ${wish.id} has number ${seq}, but ${highest} was acknowledged before it was sent`,
      })
  }
  return findings
}

/** What one person says one after the other in a room stands there in that order. */
function saidFirst(wishes: Wish[], seqs: Map<string, number>): Finding[] {
  return [...Map.groupBy(wishes, ({ client }) => client)].flatMap(([client, own]) => {
    const numbers = own.toSorted((one, other) => one.firstSentAt - other.firstSentAt).map(({ id }) => seqs.get(id) ?? 0)
    return numbers
      .map((seq, index) => [numbers[index - 1] ?? 0, seq] as const)
      .filter(([before, seq]) => seq < before)
      .map(([before, seq]) => ({ kind: 'reordered', what: `${client} said number ${before} before number ${seq}` }))
  })
}

/** Who has seen a number never learns of a new message below it, and sees the number that the history gives. */
function shownFirst(story: Story): Finding[] {
  const findings: Finding[] = []
  const highest = new Map<string, number>()
  const known = new Set<string>()
  for (const { client, roomId, id, seq, changed } of story.seen) {
    const place = `${client} ${roomId}`
    const isNew = !known.has(`${client} ${id}`)
    known.add(`${client} ${id}`)
    // A message that was changed may be shown to somebody who never held it.
    if (isNew && !changed && seq < (highest.get(place) ?? 0))
      findings.push({ kind: 'reordered', what: `${client} was shown ${seq} of room ${roomId} after a later one` })
    highest.set(place, Math.max(seq, highest.get(place) ?? 0))
  }
  return findings
}
