import { uuidv7 } from 'uuidv7'
import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

async function opensDetails(stage: Stage, tab: 'details.about' | 'details.people' | 'details.rules'): Promise<void> {
  await stage.button('room.details').click()
  const [name = ''] = stage.t(tab).split(/ ?[(（]/)
  await stage.page.getByRole('tab', { name }).click()
}

async function adds(stage: Stage, entry: Parameters<Stage['t']>[0]): Promise<void> {
  await stage.toRooms()
  await stage.chooses('sidebar.add', entry)
  await stage.dialog.waitFor()
}

async function findsInSwitcher(stage: Stage, query: string): Promise<void> {
  await stage.page.keyboard.press('ControlOrMeta+k')
  await stage.dialog.waitFor()
  await stage.page.keyboard.type(query)
}

export const rooms: readonly Screen<Handle>[] = [
  { name: 'switcher', reach: (stage) => findsInSwitcher(stage, '') },
  { name: 'switcher-found', reach: (stage) => findsInSwitcher(stage, 're') },
  { name: 'switcher-create', reach: (stage) => findsInSwitcher(stage, 'summer party') },
  { name: 'about', reach: (stage) => opensDetails(stage, 'details.about') },
  { name: 'members', reach: (stage) => opensDetails(stage, 'details.people') },
  {
    name: 'add-people',
    async reach(stage) {
      await opensDetails(stage, 'details.people')
      await stage.button('details.add').click()
      await stage.page.getByRole('option').first().waitFor()
    },
  },
  { name: 'rules', reach: (stage) => opensDetails(stage, 'details.rules') },
  {
    name: 'private',
    async reach(stage) {
      await opensDetails(stage, 'details.rules')
      await stage.button('rules.makePrivate').click()
      await stage.page.getByRole('dialog', { name: stage.t('rules.privateTitle', { room: 'release' }) }).waitFor()
    },
  },
  {
    name: 'pinned',
    on: ['workspace', 'tablet'],
    async reach(stage) {
      await stage.button('pins.show').click()
      await stage.page.getByRole('article', { name: /Mina/ }).first().waitFor()
    },
  },
  {
    name: 'levels',
    on: ['workspace', 'tablet'],
    reach: (stage) => stage.button('notify.label', { room: 'release' }).click(),
  },
  {
    name: 'sidebar',
    async reach(stage) {
      await stage.toRooms()
      await stage.page
        .getByRole('complementary')
        .getByRole('link', { name: /questions/ })
        .waitFor()
    },
  },
  {
    name: 'room-menu',
    async reach(stage) {
      await stage.toRooms()
      await stage.page
        .getByRole('complementary')
        .getByRole('link', { name: /questions/ })
        .click({ button: 'right' })
      await stage.page.getByRole('menu').waitFor()
    },
  },
  { name: 'browse', reach: (stage) => adds(stage, 'sidebar.browse') },
  { name: 'create-room', reach: (stage) => adds(stage, 'sidebar.newRoom') },
  {
    name: 'invites',
    async reach(stage) {
      await adds(stage, 'sidebar.invite')
      await stage.dialog.getByRole('img', { name: stage.t('invite.qr') }).waitFor()
    },
  },
  { name: 'new-direct', reach: (stage) => adds(stage, 'sidebar.newMessage') },
  {
    name: 'new-poll',
    room: 'design',
    async reach(stage) {
      await stage.chooses('composer.more', 'composer.poll')
      const field = (name: string) => stage.dialog.getByRole('textbox', { name, exact: true })
      await field(stage.t('poll.question')).fill('Which evening for the summer party?')
      await field(stage.t('poll.option', { number: 1 })).fill('Thursday')
      await field(stage.t('poll.option', { number: 2 })).fill('Friday')
    },
  },
  {
    name: 'empty-room',
    async reach(stage, { cast }) {
      const id = uuidv7()
      await cast.asks('ada', 'POST', '/rooms', { id, kind: 'public', name: 'summer-party', topic: 'Rain or shine' })
      await stage.opens(id)
    },
  },
]
