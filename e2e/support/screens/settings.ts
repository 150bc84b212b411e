import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'

const pages = ['profile', 'quiet', 'appearance', 'language', 'keyboard', 'account', 'devices', 'workspace', 'people']

export const settings: readonly Screen<Handle>[] = [
  // Elsewhere the first of the pages is there at once.
  {
    name: 'settings',
    on: ['phone'],
    async reach(stage) {
      await stage.goes('/settings')
      await stage.dialog.waitFor()
    },
  },
  ...pages.map(
    (page) =>
      ({
        name: `settings-${page}`,
        async reach(stage) {
          await stage.goes(`/settings/${page}`)
          await stage.dialog.getByRole('heading', { level: 3 }).waitFor()
          await stage.page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
        },
      }) satisfies Screen<Handle>,
  ),
]
