import { uuidv7 } from 'uuidv7'
import { Network } from '../network.ts'
import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

type Words = Parameters<Stage['t']>[0]
const candidate = /candidate is on staging/

async function opensMenu(stage: Stage): Promise<void> {
  await stage.row(candidate).focus()
  await stage
    .row(candidate)
    .getByRole('button', { name: stage.t('message.more'), exact: true })
    .click()
}

/** A finger rests on the row. */
async function holds(stage: Stage, text = candidate): Promise<void> {
  const touch = { pointerType: 'touch', isPrimary: true, bubbles: true }
  await stage.row(text).dispatchEvent('pointerdown', touch)
  await stage.dialog.waitFor()
  await stage.row(text).dispatchEvent('pointerup', touch)
}

/** From the menu of the row, or from the sheet that takes its place on a phone. */
async function does(stage: Stage, text: RegExp, deed: Words, opens: Words): Promise<void> {
  const row = stage.row(text)
  await row.focus()
  const more = row.getByRole('button', { name: stage.t('message.more'), exact: true })
  if (await more.isVisible()) await more.click()
  else await holds(stage, text)
  await stage.page
    .getByRole('menuitem')
    .or(stage.dialog.getByRole('button'))
    .filter({ hasText: stage.t(deed) })
    .click()
  await stage.page.getByRole('dialog', { name: stage.t(opens) }).waitFor()
}

export const messages: readonly Screen<Handle>[] = [
  { name: 'room', reach: (stage) => stage.row(candidate).waitFor() },
  {
    name: 'unread',
    room: 'general',
    on: ['workspace', 'phone'],
    reach: (stage) => stage.button('timeline.markRead').waitFor(),
  },
  { name: 'rich', room: 'questions', reach: (stage) => stage.row(/question of the week/).waitFor() },
  { name: 'poll', room: 'design', reach: (stage) => stage.row(/Which grey/).scrollIntoViewIfNeeded() },
  {
    name: 'poll-votes',
    room: 'design',
    async reach(stage) {
      await stage.button('poll.who').last().click()
      await stage.dialog.waitFor()
    },
  },
  {
    name: 'thread',
    async reach(stage) {
      await stage.presses(candidate, 't')
      await stage.page
        .getByRole('log', { name: stage.t('thread.label') })
        .getByRole('article')
        .last()
        .waitFor()
    },
  },
  { name: 'menu', on: ['workspace'], reach: opensMenu },
  { name: 'sheet', on: ['tablet', 'phone'], reach: (stage) => holds(stage) },
  { name: 'reaction', reach: (stage) => stage.presses(candidate, ':') },
  {
    name: 'delete',
    reach: async (stage) => (await stage.presses(/Did anybody try/, 'Delete'), stage.dialog.waitFor()),
    leave: (stage) => stage.toEnd(),
  },
  { name: 'forward', reach: (stage) => does(stage, candidate, 'message.forward', 'forward.title') },
  {
    name: 'history',
    async reach(stage, { cast, roomId }) {
      const { messages } = await cast.asks<{ messages: { id: string; text: string }[] }>(
        'ada',
        'GET',
        `/rooms/${roomId('release')}/messages`,
      )
      const { id = '', text } = messages.find((message) => message.text.startsWith('Beautiful')) ?? {}
      await cast.asks('ada', 'PATCH', `/messages/${id}`, { text: `${text} I would like to sleep well.` })
      await stage.row(/sleep well/).waitFor()
      await does(stage, /sleep well/, 'message.history', 'history.title')
      await stage.dialog.getByText(stage.t('history.now')).waitFor()
    },
    leave: (stage) => stage.toEnd(),
  },
  {
    name: 'seen',
    room: 'hiring',
    async reach(stage, { cast, roomId }) {
      const { seq } = await cast.asks<{ seq: number }>('ada', 'POST', `/rooms/${roomId('hiring')}/messages`, {
        id: uuidv7(),
        text: 'Then we talk about the six tomorrow at ten. I bring the letters.',
      })
      for (const reader of ['mina', 'fatou'] as const)
        await cast.asks(reader, 'PUT', `/rooms/${roomId('hiring')}/read`, { seq })
      await stage.page.getByRole('img', { name: /(Mina|Fatou).*(Mina|Fatou)/ }).waitFor()
    },
  },
  {
    name: 'refused',
    room: 'design',
    as: 'noa',
    async reach(stage, { cast, roomId }) {
      await stage.page.context().setOffline(true)
      await stage.sends('The longest name we have is in the sidebar now, whole.')
      await cast.asks('ada', 'PATCH', `/rooms/${roomId('design')}`, { posting: 'owners' })
      await stage.page.context().setOffline(false)
      await stage.button('message.discard').waitFor()
    },
    leave: (_stage, { cast, roomId }) =>
      cast.asks('ada', 'PATCH', `/rooms/${roomId('design')}`, { posting: 'everyone' }),
  },
]

/** The last of all: whoever looks is cut off from then on. */
export const cutOff: readonly Screen<Handle>[] = [
  {
    name: 'waiting',
    async reach(stage, { roomId }) {
      const network = await Network.of(stage.page.context())
      await stage.opens(roomId('release'))
      await network.cut()
      await stage.sends('I am in the tunnel, so this arrives at the other end of it.')
      await stage.page.getByText(stage.t('connection.reconnecting')).waitFor()
    },
  },
]
