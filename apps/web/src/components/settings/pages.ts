import type { Component } from 'svelte'
import IconGlobe from '~icons/lucide/globe'
import IconBuilding from '~icons/lucide/house'
import IconKey from '~icons/lucide/key-round'
import IconKeyboard from '~icons/lucide/keyboard'
import IconMonitor from '~icons/lucide/monitor-smartphone'
import IconMoon from '~icons/lucide/moon-star'
import IconSun from '~icons/lucide/sun-moon'
import IconUser from '~icons/lucide/user-round'
import IconUsers from '~icons/lucide/users'
import type { SettingsTab } from '../../lib/dialogs.svelte.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { isAdmin } from '../../state/permissions.ts'
import Account from './Account.svelte'
import Appearance from './Appearance.svelte'
import Devices from './Devices.svelte'
import Language from './Language.svelte'
import Keyboard from './Keyboard.svelte'
import People from './People.svelte'
import Profile from './Profile.svelte'
import Quiet from './Quiet.svelte'
import Workspace from './Workspace.svelte'

interface Page {
  id: SettingsTab
  label: string
  hint: string
  icon: Component
  View: Component
}

/** The pages of the settings that are there for this person. */
export function pagesOf(app: App): Page[] {
  const label = (id: Exclude<SettingsTab, 'quiet' | 'keyboard' | 'language'>) => ({
    id,
    label: t(`settings.${id}`),
    hint: t(`settings.${id}.hint`),
  })
  const own: Page[] = [
    { ...label('profile'), icon: IconUser, View: Profile },
    { id: 'quiet', label: t('quiet.title'), hint: t('settings.quiet.hint'), icon: IconMoon, View: Quiet },
    { ...label('appearance'), icon: IconSun, View: Appearance },
    { id: 'language', label: t('language.title'), hint: t('language.hint'), icon: IconGlobe, View: Language },
    { id: 'keyboard', label: t('keyboard.title'), hint: t('keyboard.hint'), icon: IconKeyboard, View: Keyboard },
    { ...label('account'), icon: IconKey, View: Account },
    { ...label('devices'), icon: IconMonitor, View: Devices },
  ]
  const ofTheWorkspace: Page[] = [
    { ...label('workspace'), icon: IconBuilding, View: Workspace },
    { ...label('people'), icon: IconUsers, View: People },
  ]
  return isAdmin(app) ? [...own, ...ofTheWorkspace] : own
}
