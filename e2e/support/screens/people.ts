import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'

export const people: readonly Screen<Handle>[] = [
  {
    name: 'inbox',
    async reach(stage) {
      await stage.goes('/inbox')
      await stage.page.getByRole('heading', { level: 1, name: stage.t('inbox.title') }).waitFor()
      await stage.page.getByRole('list').last().getByRole('listitem').first().waitFor()
    },
  },
  {
    name: 'saved',
    async reach(stage) {
      await stage.toRooms()
      await stage.button('saved.title').click()
      await stage.dialog.getByText(/rehearsal/).waitFor()
    },
  },
  {
    name: 'person',
    async reach(stage) {
      await stage
        .row(/I take the upgrade by hand/)
        .getByRole('button', { name: 'Tomás Rivera', exact: true })
        .click()
      await stage.dialog.waitFor()
    },
  },
  {
    name: 'self-menu',
    async reach(stage) {
      await stage.toRooms()
      await stage.button('sidebar.self').click()
      await stage.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'shortcuts',
    on: ['workspace'],
    async reach(stage) {
      await stage.page.keyboard.press('ControlOrMeta+/')
      await stage.dialog.getByRole('heading', { level: 3 }).first().waitFor()
    },
  },
  {
    name: 'status',
    async reach(stage) {
      await stage.toRooms()
      await stage.chooses('sidebar.self', 'status.set')
      await stage.dialog.waitFor()
    },
  },
  {
    name: 'quiet',
    async reach(stage) {
      await stage.toRooms()
      await stage.chooses('sidebar.self', 'quiet.title')
      await stage.page.getByRole('switch', { name: stage.t('quiet.hours') }).check()
      await stage.button('span.hour').click()
    },
    async leave(stage) {
      await stage.button('quiet.end').click()
      await stage.page.getByRole('switch', { name: stage.t('quiet.hours') }).uncheck()
    },
  },
]
