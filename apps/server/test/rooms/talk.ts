import type { Row } from '@duplex/protocol/entities'
import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import type { Client } from '../support/client.ts'
import { inOneWorld, type Scene } from '../support/oneWorld.ts'
import { operatorOf } from '../support/operator.ts'

/** Ann's room with Bob and Cem in it, on their devices. Eve is signed in, and not in the room. */
export interface Talk {
  roomId: string
  ann: Client
  bob: Client
  cem: Client
  eve: Client
  /** Says something, and lets everybody hear it. */
  say: (by: Client, text: string, replyTo?: string) => Promise<string>
  ask: (by: Client, form?: Partial<CommandInput<'poll.create'>>) => Promise<string>
  /** Everything that was sent has arrived. */
  settle: () => Promise<void>
  /** From here on, what somebody hears is news. */
  hush: () => Promise<void>
}

export const inATalk = (name: string, stories: (scene: Scene, talk: () => Promise<Talk>) => void): void =>
  inOneWorld(name, ['ann', 'bob', 'cem', 'eve'], (scene) => stories(scene, () => begin(scene)))

async function begin({ world }: Scene): Promise<Talk> {
  const everybody = await Promise.all(['ann', 'bob', 'cem', 'eve'].map((name) => world.device(name)))
  const [ann, bob, cem, eve] = everybody as [Client, Client, Client, Client]
  const roomId = uuidv7()
  const present = () => everybody.filter(({ closed }) => closed === null)
  const settle = async () => void (await Promise.all(present().map((client) => client.settle())))
  await ann.perform('room.create', {
    id: roomId,
    kind: 'private',
    name: 'talk',
    personIds: [bob.personId, cem.personId],
  })
  await settle()
  return {
    roomId,
    ann,
    bob,
    cem,
    eve,
    settle,
    async say(by, text, replyTo) {
      const id = uuidv7()
      await by.perform('message.send', { id, roomId, text, ...(replyTo === undefined ? {} : { replyTo }) })
      await settle()
      return id
    },
    async ask(by, form) {
      const id = uuidv7()
      const poll = { question: 'Lunch?', options: ['Here', 'There', 'Nowhere'], multiple: false, anonymous: false }
      await by.perform('poll.create', { id, roomId, ...poll, ...form })
      await settle()
      return id
    },
    async hush() {
      await settle()
      for (const client of everybody) client.frames = []
    },
  }
}

export const messageOf = (client: Client, id: string): Row<'message'> => {
  const message = client.copy.all('message').find((each) => each.id === id)
  if (!message) throw new Error('that message is not held')
  return message
}
export const membershipOf = (client: Client, roomId: string): Row<'membership'> | undefined =>
  client.copy.all('membership').find((each) => each.roomId === roomId)
/** Why something is for somebody: the living notices they hold of a message. */
export const noticesOf = (client: Client, messageId: string): Row<'notice'>[] =>
  client.copy.all('notice').filter((notice) => notice.messageId === messageId && !notice.deletedAt)
export const reasonsOf = (client: Client, messageId: string): string[] =>
  noticesOf(client, messageId).map(({ kind }) => kind)
export const rowsHeard = (client: Client): Row[] => client.heard('changes').flatMap(({ rows }) => rows)

/** The tables in which a text stands anywhere, as somebody sees who opens the database itself. */
export async function whereStands(url: string, text: string): Promise<string[]> {
  const operator = await operatorOf(url)
  const found: string[] = []
  for (const table of await operator.tables()) {
    const rows = await operator.read(`select * from "${table}"`)
    if (JSON.stringify(rows).includes(text)) found.push(table)
  }
  await operator.leave()
  return found.sort()
}

/** Texts that are right in form and want to be looked at badly. */
export const hostile = {
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script> &amp; ${x} {{x}}',
  'right to left': '\u202eevil\u202c \u2067אבג\u2069 שלום',
  zalgo: `z${'\u0301\u0316\u0489'.repeat(10)}algo`,
  'odd letters': '🏴‍☠️ 👩‍👩‍👧‍👦 \u2028 \ufeff \u200bx\u200d $1 %s \' " ` \\ --',
}
/** Texts in which there is nothing to see. */
export const blank = ['\u200b', ' \n\t ', '\u2800\u3164\u00ad', '\u115f\u1160\uffa0', '\ufeff']
