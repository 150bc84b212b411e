import { signOut } from '../actions/sessions.ts'
import { confirm } from '../lib/dialogs.svelte.ts'
import { toast } from '../lib/toasts.svelte.ts'
import { refusalText, t, tn } from '../locales/index.ts'
import type { App } from '../state/app.svelte.ts'

/** Signs out, and asks first where something of one's own would be lost. */
export async function leave(app: App): Promise<void> {
  const { waiting } = app.connection
  const question = {
    title: t('leave.title'),
    text: tn('leave.text', waiting),
    action: t('leave.action'),
    danger: true,
  }
  if (waiting > 0 && !(await confirm(question))) return
  const result = await signOut()
  if (!result.ok) toast(refusalText(result.refusal), { kind: 'danger' })
}
