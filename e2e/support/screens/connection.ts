import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

async function says(stage: Stage, verdict: 'check.now.open' | 'check.now.failed'): Promise<void> {
  await stage.goes('/connection')
  await stage.page
    .getByRole('status')
    .filter({ hasText: stage.t(verdict) })
    .waitFor()
}

export const connection: readonly Screen[] = [
  {
    name: 'connection',
    as: 'nobody',
    whole: true,
    async reach(stage) {
      await says(stage, 'check.now.open')
      await stage.page.getByRole('img', { name: /\d/ }).first().waitFor()
    },
  },
  {
    name: 'connection-measured',
    as: 'nobody',
    whole: true,
    async reach(stage) {
      await says(stage, 'check.now.open')
      await stage.button('check.trial.run').click()
      await stage.page.getByText(stage.t('check.trial.picture')).waitFor({ timeout: 60_000 })
    },
  },
  {
    name: 'connection-blocked',
    as: 'nobody',
    whole: true,
    async reach(stage) {
      await stage.page.routeWebSocket(/\/echo/, (line) => line.close({ code: 1011 }))
      await says(stage, 'check.now.failed')
    },
  },
]
