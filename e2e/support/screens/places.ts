import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

const heading = (stage: Stage) => stage.page.getByRole('main').getByRole('heading').first().waitFor()

/** Where one can be besides a room one is in, and how it looks to those who need it otherwise. */
export const places: readonly Screen<Handle>[] = [
  { name: 'taipei', room: '台北', reach: (stage) => stage.row(/十月的颱風/).waitFor() },
  {
    name: 'direct',
    async reach(stage) {
      await stage.toRooms()
      await stage.page.getByRole('complementary').getByRole('link', { name: /^Mina/ }).click()
      await stage.row(/No hurry/).waitFor()
    },
  },
  {
    name: 'not-joined',
    async reach(stage, { roomId }) {
      await stage.goes(`/room/${roomId('reading-club')}`)
      await stage.button('browse.join').waitFor()
    },
  },
  {
    name: 'no-such-room',
    async reach(stage) {
      await stage.goes('/room/0198c0de-0000-7000-8000-000000000000')
      await stage.page.getByText(stage.t('page.roomMissing'), { exact: true }).waitFor()
    },
  },
  {
    name: 'not-found',
    async reach(stage) {
      await stage.goes('/nowhere')
      await stage.page.getByRole('heading', { name: stage.t('notFound.title') }).waitFor()
    },
  },
  {
    name: 'inbox-empty',
    as: 'zofia',
    async reach(stage) {
      await stage.goes('/inbox')
      await heading(stage)
      await stage.page.getByText(stage.t('inbox.empty'), { exact: true }).waitFor()
    },
  },
  {
    name: 'saved-empty',
    as: 'zofia',
    room: 'incidents',
    async reach(stage) {
      await stage.toRooms()
      await stage.button('saved.title').click()
      await stage.dialog.getByText(stage.t('saved.empty')).waitFor()
    },
  },
  {
    name: 'high-contrast',
    reach: (stage) => stage.page.emulateMedia({ contrast: 'more' }),
    leave: (stage) => stage.page.emulateMedia({ contrast: 'no-preference' }),
  },
  {
    name: 'largest-text',
    reach: (stage) => wears(stage, { text: 'largest' }),
    leave: (stage) => wears(stage, {}),
  },
  {
    name: 'compact',
    reach: (stage) => wears(stage, { density: 'compact' }),
    leave: (stage) => wears(stage, {}),
  },
]

/** As if it had been chosen in the settings, in another window. */
async function wears(stage: Stage, looks: object): Promise<void> {
  await stage.page.evaluate((looks) => localStorage.setItem('duplex.appearance', JSON.stringify(looks)), looks)
  await stage.page.reload()
  await stage.log.getByRole('article').last().waitFor()
}
