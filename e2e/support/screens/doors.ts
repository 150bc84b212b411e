import { uuidv7 } from 'uuidv7'
import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

const password = 'a calm northern light'

const title = (stage: Stage, key: Parameters<Stage['t']>[0], values?: Record<string, string>) =>
  stage.page.getByRole('heading', { name: stage.t(key, values) }).waitFor()

/** In front of a workspace, or where there is none. */
export const doors: readonly Screen[] = [
  {
    name: 'sign-in',
    as: 'nobody',
    reach: async (stage) => (await stage.goes('/signin'), stage.page.getByLabel(stage.t('person.email')).waitFor()),
  },
  {
    name: 'sign-in-refused',
    as: 'nobody',
    async reach(stage) {
      await stage.goes('/signin')
      await stage.page.getByLabel(stage.t('person.email')).fill('ada@northlight.example')
      await stage.page.getByLabel(stage.t('password.label'), { exact: true }).fill('a loud southern light')
      await stage.button('signIn.action').click()
      await stage.page.getByText(stage.t('refusal.auth.wrong_credentials')).waitFor()
    },
  },
  {
    name: 'join',
    as: 'nobody',
    async reach(stage, { cast }) {
      const { invite } = await cast.asks<{ invite: { link: string } }>('ada', 'POST', '/invites', { id: uuidv7() })
      await stage.goes(invite.link)
      await title(stage, 'join.title', { workspace: 'Northlight' })
    },
  },
  {
    name: 'join-expired',
    as: 'nobody',
    reach: async (stage) => (await stage.goes(`/join/${'expired'.repeat(4)}`), title(stage, 'join.dead')),
  },
  {
    name: 'loading',
    as: 'nobody',
    async reach(stage) {
      await stage.page.route('**/api/**', () => {})
      await stage.goes('/')
      await stage.page.locator('[aria-busy="true"]').waitFor()
    },
    leave: (stage) => stage.page.unrouteAll(),
  },
  {
    name: 'failed',
    as: 'nobody',
    async reach(stage) {
      await stage.page.route('**/api/**', (route) => route.abort())
      await stage.goes('/')
      await title(stage, 'failed.title')
    },
    leave: (stage) => stage.page.unrouteAll(),
  },
]

/** What all of it is made of. Not in what is delivered, and in English only. */
export const design: readonly Screen[] = [
  {
    name: 'design',
    as: 'nobody',
    whole: true,
    async reach(stage) {
      await stage.goes('/design')
      await stage.page.getByRole('heading', { name: 'Conversation' }).waitFor()
    },
  },
]

/** One after the other, in a server nobody has set up yet. */
export const firstDay: readonly Screen[] = [
  {
    name: 'set-up',
    as: 'nobody',
    reach: async (stage) => (await stage.goes('/'), stage.page.getByLabel(stage.t('setUp.workspaceName')).waitFor()),
  },
  {
    name: 'set-up-mistaken',
    as: 'nobody',
    async reach(stage) {
      await stage.page.getByLabel(stage.t('setUp.workspaceName')).fill('Northlight')
      await stage.page.getByLabel(stage.t('password.label'), { exact: true }).fill('light')
      await stage.button('setUp.action').click()
      await stage.page.locator('[aria-invalid="true"]').first().waitFor()
    },
  },
  {
    name: 'first-day',
    as: 'nobody',
    async reach(stage) {
      await stage.page.getByLabel(stage.t('person.name'), { exact: true }).fill('Ada Kessler')
      await stage.page.getByLabel(stage.t('person.email')).fill('ada@northlight.example')
      await stage.page.getByLabel(stage.t('password.label'), { exact: true }).fill(password)
      await stage.button('setUp.action').click()
      await stage.composer.waitFor()
      await stage.page.getByRole('img', { name: stage.t('invite.qr') }).waitFor()
    },
  },
  {
    name: 'first-steps',
    as: 'nobody',
    on: ['phone'],
    async reach(stage) {
      await stage.toRooms()
      await stage.page.getByRole('region', { name: stage.t('first.title') }).waitFor()
    },
  },
]
