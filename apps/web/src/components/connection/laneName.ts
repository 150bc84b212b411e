import type { Lane } from '../../lib/connection/trial.svelte.ts'
import { t } from '../../locales/index.ts'

export const laneName = ({ every }: Lane): string =>
  every === null ? t('check.trial.socket') : t('check.trial.poll', { seconds: every / 1000 })
