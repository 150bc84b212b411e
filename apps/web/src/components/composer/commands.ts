import { typedHandles } from '@duplex/markdown/mentions'
import type { Room } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { add } from '../../actions/members.ts'
import { leave, update } from '../../actions/rooms.ts'
import { setMuted } from '../../actions/sidebar.ts'
import { confirm, openDialog } from '../../lib/dialogs.svelte.ts'
import type { Result } from '../../lib/result.ts'
import { toast } from '../../lib/toasts.svelte.ts'
import { listed, t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { mayAddMembers, mayLeave, mayManageRoom } from '../../state/permissions.ts'
import type { Offer } from './completion.ts'

interface Call {
  app: App
  room: Room
  /** What stands after the name. */
  rest: string
  /** Says something in the room; returns what stands in the way, or null. */
  say: (text: string) => string | null
}

interface Command {
  name: string
  /** Where it cannot be done by this person in this room, it is neither offered nor done. */
  may: (app: App, room: Room) => boolean
  /** What stands in the way, in a sentence: then nothing was done. */
  run: (call: Call) => string | null
}

/** Why a command was not done. */
export interface Problem {
  text: string
  /** Nobody knows it: perhaps it was meant as text. */
  isUnknown: boolean
}

const always = () => true

/** A wish that goes its own way. */
function wished(result: Promise<Result>, done?: string): null {
  void result.then((answer) => {
    if (answer.ok && done) toast(done)
  })
  return null
}

/** Underscores and stars are letters here. */
const shrug = '¯\\\\\\_(ツ)\\_/¯'

const commands: readonly Command[] = [
  {
    name: 'me',
    may: always,
    run: ({ rest, say }) => (rest === '' ? t('command.needsText') : say(italic(rest))),
  },
  { name: 'shrug', may: always, run: ({ rest, say }) => say(`${rest} ${shrug}`.trim()) },
  {
    name: 'poll',
    may: always,
    run: ({ room, rest }) => (openDialog('newPoll', { roomId: room.id, question: rest }), null),
  },
  { name: 'status', may: always, run: ({ rest }) => (openDialog('status', { said: rest }), null) },
  {
    name: 'topic',
    may: (app, room) => mayManageRoom(app, room.id),
    run: ({ room, rest }) =>
      rest.length > limits.topicCharacters ? t('command.topicTooLong') : wished(update(room.id, { topic: rest })),
  },
  { name: 'invite', may: (app, room) => mayAddMembers(app, room.id), run: invite },
  {
    name: 'mute',
    may: (_app, room) => room.kind !== 'direct',
    run({ app, room }) {
      const isMuted = Boolean(app.replica.memberships.get(room.id)?.mutedAt)
      return wished(setMuted(room.id, !isMuted), t(isMuted ? 'command.unmuted' : 'command.muted', { room: room.name }))
    },
  },
  { name: 'leave', may: (app, room) => mayLeave(app, room.id), run: ({ room }) => (void askAndLeave(room), null) },
]

/** Every line of it: emphasis does not reach across paragraphs. */
const italic = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `_${line.trim()}_`))
    .join('\n')

function invite({ app, room, rest }: Call): string | null {
  const handles = typedHandles(rest)
  if (handles.length === 0) {
    openDialog('addPeople', { roomId: room.id })
    return null
  }
  const people = [...app.replica.people.values()].filter(({ deactivatedAt }) => deactivatedAt === null)
  const unknown = handles.find((handle) => !people.some((person) => person.handle === handle))
  if (unknown) return t('command.nobody', { handle: unknown })
  const wanted = people.filter(({ handle }) => handles.includes(handle))
  const done = t('command.invited', { names: listed(wanted.map(({ name }) => name)), room: room.name })
  return wished(
    add(
      room.id,
      wanted.map(({ id }) => id),
    ),
    done,
  )
}

/** Into a private room nobody comes back by themselves. */
async function askAndLeave(room: Room): Promise<void> {
  const isPrivate = room.kind === 'private'
  const question = {
    title: t('command.leaveTitle', { room: room.name }),
    text: t(isPrivate ? 'command.leavePrivate' : 'command.leavePublic'),
    action: t('command.leaveAction'),
    danger: isPrivate,
  }
  if (await confirm(question)) wished(leave(room.id))
}

const offered = (app: App, room: Room): Command[] => commands.filter(({ may }) => may(app, room))

/** Does it. Returns why it was not done, or null. */
export function runCommand(call: Omit<Call, 'rest'>, { name, rest }: { name: string; rest: string }): Problem | null {
  const command = commands.find((each) => each.name === name)
  if (!command) return { text: t('command.unknown', { name }), isUnknown: true }
  const obstacle = command.may(call.app, call.room) ? command.run({ ...call, rest }) : t('command.notAllowed', { name })
  return obstacle === null ? null : { text: obstacle, isUnknown: false }
}

export const commandOffers = (app: App, room: Room, query: string): Offer[] =>
  offered(app, room)
    .filter(({ name }) => name.startsWith(query.toLowerCase()))
    .map(({ name }) => ({
      key: name,
      insert: `/${name}`,
      label: `/${name}`,
      detail: t(`command.${name as 'me'}`),
    }))
