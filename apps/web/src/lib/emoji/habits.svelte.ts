import { recall, remember } from '../storage.ts'
import { tones, type Tone } from './tones.ts'

/** What everybody begins with. */
const usual = ['👍', '❤️', '😂', '🎉', '👀', '✅']
/** So many are remembered, and an old habit gives way to a new one. */
const most = 32
const fade = 0.9

type Weights = Record<string, number>

/** Storage tells nobody that it has changed. */
let changes = $state(0)

function weights(): Weights {
  try {
    const kept: unknown = JSON.parse(recall('emoji') ?? '{}')
    return kept && typeof kept === 'object' ? (kept as Weights) : {}
  } catch {
    return {}
  }
}

const byWeight = (from: Weights): string[] => Object.keys(from).sort((a, b) => (from[b] ?? 0) - (from[a] ?? 0))

function keep(name: string, value: string): void {
  remember(name, value)
  changes += 1
}

/** Which emoji one uses, on this device. */
export const habits = {
  /** The most used first. */
  get used(): string[] {
    void changes
    return byWeight(weights())
  },
  /** So many to offer with one press: the most used, filled up with what everybody likes. */
  favourites(count = usual.length): string[] {
    const { used } = habits
    return [...used, ...usual.filter((emoji) => !used.includes(emoji))].slice(0, count)
  },
  use(emoji: string): void {
    const now: Weights = {}
    for (const [each, weight] of Object.entries(weights())) now[each] = weight * fade
    now[emoji] = (now[emoji] ?? 0) + 1
    const kept = byWeight(now).slice(0, most)
    keep('emoji', JSON.stringify(Object.fromEntries(kept.map((each) => [each, now[each]]))))
  },
  get tone(): Tone {
    void changes
    return tones.find((each) => each === recall('tone')) ?? ''
  },
  set tone(tone: Tone) {
    keep('tone', tone)
  },
}
