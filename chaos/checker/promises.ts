import type { Seen } from './events.ts'
import type { Finding } from './findings.ts'
import type { Story, Wish } from './story.ts'

/** What was answered must be so: acknowledged means stored, as it was sent and under that number; refused means not stored. */
export function checkPromises(story: Story): Finding[] {
  return [...story.wishes.values()].flatMap((wish) => [
    ...twoNumbers(wish),
    ...lost(wish, story.stored.get(wish.id), story),
    ...wronglyStored(wish, story.stored.get(wish.id), story),
  ])
}

function twoNumbers({ id, seqs }: Wish): Finding[] {
  return seqs.size > 1
    ? [{ kind: 'doubled', what: `message ${id} was acknowledged as ${[...seqs].join(' and as ')}` }]
    : []
}

function lost(wish: Wish, message: Seen | undefined, story: Story): Finding[] {
  if (wish.acknowledgedAt === null) return []
  const { change, id, client, text } = wish
  if (!message) return change === 'send' ? [{ kind: 'lost', what: `message ${id} of ${client}` }] : []
  if (change === 'send') {
    const [seq] = wish.seqs
    if (wish.seqs.size !== 1 || seq === message.seq) return []
    return [{ kind: 'conflicting', what: `message ${id} was acknowledged as ${seq} and is stored as ${message.seq}` }]
  }
  const overtaken = change === 'edit' && story.wish('delete', id) !== undefined
  if (overtaken || message.text === text) return []
  return [{ kind: 'lost', what: `the ${change} of message ${id} by ${client}` }]
}

function wronglyStored(wish: Wish, message: Seen | undefined, story: Story): Finding[] {
  if (!message || wish.change !== 'send') return []
  const { id, client, refused } = wish
  if (refused && wish.acknowledgedAt === null)
    return [{ kind: 'phantom', what: `message ${id} of ${client} was refused (${refused}) and is stored` }]
  if (!story.textsOf(id).has(message.text))
    return [{ kind: 'phantom', what: `message ${id} of ${client} is stored with a text that nobody sent` }]
  return []
}
