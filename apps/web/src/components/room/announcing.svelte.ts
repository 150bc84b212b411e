import { Gathering } from '../../lib/gathering.ts'
import { say } from '../../lib/say.svelte.ts'
import { t, tn } from '../../locales/index.ts'
import type { Connection } from '../../state/connection.svelte.ts'
import type { RoomEntry } from '../../state/rooms.ts'

/** Most of what goes wrong is right again sooner than anybody could hear of it (ms). */
const patienceMs = 2_000
/** Of more rooms than this it is only said how many. */
const most = 3

/** That the line is away, and that it is back: each once. */
export function announceConnection(connection: Connection): void {
  let told = false
  $effect(() => {
    if (connection.status !== 'online') {
      const timer = setTimeout(() => {
        if (!told) say(t('connection.offline'))
        told = true
      }, patienceMs)
      return () => clearTimeout(timer)
    }
    if (!told) return
    told = false
    say(connection.waiting > 0 ? tn('spoken.onlineSending', connection.waiting) : t('spoken.online'))
  })
}

/** What is for you in a room you are not looking at. */
export function announceForYou(entries: () => readonly RoomEntry[], isReady: () => boolean, here: () => string | null) {
  let known: Partial<Record<string, number>> | null = null
  const gathering = new Gathering<RoomEntry>((some) => {
    const latest = some.filter(({ room }, at) => some.findLastIndex((other) => other.room.id === room.id) === at)
    if (latest.length > most) say(tn('spoken.forYouIn', latest.length))
    else for (const { mentions, title } of latest) say(tn('spoken.forYou', mentions, { room: title }))
  })
  $effect(() => {
    if (!isReady()) return
    const all = entries()
    const before = known
    known = Object.fromEntries(all.map(({ room, mentions }) => [room.id, mentions]))
    if (!before) return
    gathering.add(...all.filter(({ room, mentions }) => room.id !== here() && mentions > (before[room.id] ?? 0)))
  })
  $effect(() => () => gathering.stop())
}
