import type { CommandInput, CommandName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { rest, type World } from '../../support/world.ts'

/** The parts people play. The last four are in the room; `admin` and `owner` are so of the workspace. */
export const parts = ['nobody', 'stranger', 'exMember', 'member', 'roomOwner', 'admin', 'owner'] as const
export type Part = (typeof parts)[number]
/** Who plays none: `other` is in the room and has spoken there, `bystander` is not in it, `former` loses the account. */
export const extras = ['other', 'bystander', 'former'] as const
export type Person = Exclude<Part, 'nobody'> | (typeof extras)[number]

export type Place = 'private' | 'public' | 'direct' | 'archived' | 'archived public' | 'announcement' | 'slow'

/** A room made for one wish, and what there is in it to wish about. */
export interface Stage {
  roomId: string
  /** Of `other`. */
  messageId: string
  pollId: string
  /** Of whose wish it is, from before the room became what it is and they left it; else somebody else's. */
  ownMessageId: string
  ownPollId: string
  idOf(who: Part | Person): string
  sectionOf(who: Part | Person): Promise<string>
  /** A new session, and the cookie it is used with. */
  signIn(who: Part | Person): Promise<{ sessionId: string; cookie: string }>
  invite(): Promise<{ id: string; token: string }>
}

/** What the stage needs of an answer. */
interface Outcome {
  id: string
  invite: { id: string; link: string }
}

/** No sockets: everybody would be sent hundreds of rooms. */
type Do = <Name extends CommandName>(who: Person, name: Name, input: CommandInput<Name>) => Promise<Outcome>

const isDirect = (place: Place): boolean => place === 'direct'
const insiders: Person[] = ['member', 'roomOwner', 'admin', 'owner', 'other']

export async function setStage(world: World, place: Place, part: Part): Promise<Stage> {
  const perform: Do = async (who, name, input) => {
    const { status, body } = await world.rest(name, input, who)
    if (status !== 200) throw new Error(`${name} by ${who}: ${JSON.stringify(body)}`)
    return body as unknown as Outcome
  }
  const idOf = (who: Part | Person) => (who === 'nobody' ? uuidv7() : world.id(who))
  const roomId = await openRoom(perform, place, idOf)
  const [messageId, pollId] = await speak(perform, 'other', roomId)
  const hasSpoken = part !== 'nobody' && part !== 'stranger' && !(part === 'exMember' && isDirect(place))
  const [ownMessageId, ownPollId] = hasSpoken ? await speak(perform, part, roomId) : [messageId, pollId]
  await close(perform, place, roomId, idOf('exMember'))

  return {
    roomId,
    messageId,
    pollId,
    ownMessageId,
    ownPollId,
    idOf,
    async sectionOf(who) {
      const id = uuidv7()
      if (who !== 'nobody') await perform(who, 'section.put', { id, name: 'Work', position: 'a' })
      return id
    },
    async signIn(who) {
      if (who === 'nobody') return { sessionId: uuidv7(), cookie: '' }
      const { email, password } = world.account(who)
      const { cookie } = await world.rest('session.signIn', { email, password })
      const { body } = await rest(world.server.url, 'person.me', {}, cookie)
      return { sessionId: String(body['sessionId']), cookie }
    },
    async invite() {
      const { invite } = await perform('owner', 'invite.create', { id: uuidv7() })
      return { id: invite.id, token: invite.link.split('/').at(-1) ?? '' }
    },
  }
}

async function openRoom(perform: Do, place: Place, idOf: (who: Person) => string): Promise<string> {
  const id = uuidv7()
  if (isDirect(place)) return (await perform('roomOwner', 'room.openDirect', { id, personIds: insiders.map(idOf) })).id
  const kind = place.includes('public') ? 'public' : 'private'
  const personIds = [...insiders, 'exMember' as const].map(idOf)
  return (await perform('roomOwner', 'room.create', { id, kind, name: id, personIds })).id
}

async function speak(perform: Do, who: Person, roomId: string): Promise<[messageId: string, pollId: string]> {
  const [messageId, pollId] = [uuidv7(), uuidv7()]
  const poll = { question: 'When?', options: ['now', 'later'], multiple: false, anonymous: false }
  await Promise.all([
    perform(who, 'message.send', { id: messageId, roomId, text: 'hello' }),
    perform(who, 'poll.create', { id: pollId, roomId, ...poll }),
  ])
  return [messageId, pollId]
}

async function close(perform: Do, place: Place, roomId: string, exMemberId: string): Promise<void> {
  if (isDirect(place)) return
  await perform('roomOwner', 'member.remove', { roomId, personId: exMemberId })
  if (place.startsWith('archived')) await perform('roomOwner', 'room.archive', { roomId })
  if (place === 'announcement') await perform('roomOwner', 'room.update', { roomId, posting: 'owners' })
  if (place === 'slow') await perform('roomOwner', 'room.update', { roomId, slowSeconds: 3_600 })
}
