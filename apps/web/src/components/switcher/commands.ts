import type { Component } from 'svelte'
import IconBellOff from '~icons/lucide/bell-off'
import IconPoll from '~icons/lucide/chart-bar'
import IconCheck from '~icons/lucide/check-check'
import IconCompass from '~icons/lucide/compass'
import IconFolderPlus from '~icons/lucide/folder-plus'
import IconHash from '~icons/lucide/hash'
import IconInbox from '~icons/lucide/inbox'
import IconInfo from '~icons/lucide/info'
import IconLogOut from '~icons/lucide/log-out'
import IconMonitor from '~icons/lucide/monitor'
import IconMoon from '~icons/lucide/moon'
import IconSleep from '~icons/lucide/moon-star'
import IconPin from '~icons/lucide/pin'
import IconPlus from '~icons/lucide/plus'
import IconPen from '~icons/lucide/square-pen'
import IconSettings from '~icons/lucide/settings-2'
import IconSmile from '~icons/lucide/smile'
import IconStar from '~icons/lucide/star'
import IconSun from '~icons/lucide/sun'
import IconUser from '~icons/lucide/user'
import IconUserPlus from '~icons/lucide/user-plus'
import { setFavourite, setMuted } from '../../actions/sidebar.ts'
import { openDialog } from '../../lib/dialogs.svelte.ts'
import { openPanel } from '../../lib/panel.svelte.ts'
import { navigate, route } from '../../lib/router.svelte.ts'
import { inboxPath } from '../../lib/routes.ts'
import { appearance } from '../../lib/appearance.svelte.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { mayInvite, mayPost } from '../../state/permissions.ts'
import { membershipIn, roomTitle } from '../../state/rooms.ts'
import { favourites } from '../../state/sidebar.ts'
import { leave } from '../leaving.ts'
import { markAllReadKindly } from '../sidebar/marking.ts'
import type { Choice } from './find.ts'

export interface Command extends Choice {
  kind: 'command'
  icon: Component
  /** What it is, in a word, where that is not obvious. */
  aside?: string
  run: () => void
}

interface Wish {
  title: string
  also?: string
  icon: Component
  run: () => void
}

/** What can be done from anywhere, and with the room one is in. */
export const commandsOf = (app: App): Command[] =>
  [...roomWishes(app), ...wishes(app)].map(({ also = '', ...wish }) => ({
    ...wish,
    key: `command:${wish.title}`,
    kind: 'command',
    also: also.split(' ').filter(Boolean),
    weight: -4,
  }))

/** A room of a name that does not exist. */
export const creating = (name: string): Command => ({
  key: 'create',
  kind: 'command',
  title: t('switcher.create', { room: name }),
  aside: t('switcher.do.newRoom'),
  weight: 0,
  icon: IconPlus,
  run: () => openDialog('createRoom', { name }),
})

function wishes(app: App): Wish[] {
  const themeAlso = t('switcher.also.theme')
  return [
    {
      title: t('switcher.do.inbox'),
      also: t('switcher.also.inbox'),
      icon: IconInbox,
      run: () => navigate(inboxPath),
    },
    {
      title: t('switcher.do.markAllRead'),
      also: t('switcher.also.markAllRead'),
      icon: IconCheck,
      run: () => markAllReadKindly(),
    },
    {
      title: t('switcher.do.newMessage'),
      also: t('switcher.also.newMessage'),
      icon: IconPen,
      run: () => openDialog('newDirect'),
    },
    {
      title: t('switcher.do.newRoom'),
      also: t('switcher.also.newRoom'),
      icon: IconHash,
      run: () => openDialog('createRoom'),
    },
    {
      title: t('switcher.do.browse'),
      also: t('switcher.also.browse'),
      icon: IconCompass,
      run: () => openDialog('browseRooms'),
    },
    { title: t('switcher.do.newSection'), icon: IconFolderPlus, run: () => openDialog('section') },
    ...(mayInvite(app)
      ? [{ title: t('switcher.do.invite'), icon: IconUserPlus, run: () => openDialog('invites') }]
      : []),
    {
      title: t('status.set'),
      also: t('status.also'),
      icon: IconSmile,
      run: () => openDialog('status'),
    },
    {
      title: t('quiet.title'),
      also: t('quiet.also'),
      icon: IconSleep,
      run: () => openDialog('settings', { tab: 'quiet' }),
    },
    {
      title: t('switcher.do.profile'),
      also: t('switcher.also.profile'),
      icon: IconUser,
      run: () => openDialog('settings', { tab: 'profile' }),
    },
    {
      title: t('switcher.do.settings'),
      also: t('switcher.also.settings'),
      icon: IconSettings,
      run: () => openDialog('settings'),
    },
    {
      title: t('switcher.do.theme.light'),
      also: themeAlso,
      icon: IconSun,
      run: () => appearance.choose({ theme: 'light' }),
    },
    {
      title: t('switcher.do.theme.dark'),
      also: themeAlso,
      icon: IconMoon,
      run: () => appearance.choose({ theme: 'dark' }),
    },
    {
      title: t('switcher.do.theme.system'),
      also: themeAlso,
      icon: IconMonitor,
      run: () => appearance.choose({ theme: 'system' }),
    },
    { title: t('switcher.do.signOut'), also: t('switcher.also.signOut'), icon: IconLogOut, run: () => void leave(app) },
  ]
}

function roomWishes(app: App): Wish[] {
  const place = route.current
  const room = place.name === 'room' ? app.replica.rooms.get(place.roomId) : undefined
  const membership = room && membershipIn(app, room.id)
  if (!room || !membership) return []
  const name = { room: room.kind === 'direct' ? roomTitle(app, room) : `#${room.name}` }
  const isFavourite = membership.sectionId === favourites
  const isMuted = membership.mutedAt !== null
  return [
    {
      title: t('switcher.do.roomDetails', name),
      icon: IconInfo,
      run: () => openDialog('roomDetails', { roomId: room.id, tab: 'about' }),
    },
    { title: t('pins.in', name), icon: IconPin, run: () => openPanel({ kind: 'pins' }) },
    ...(mayPost(app, room.id)
      ? [{ title: t('poll.newIn', name), icon: IconPoll, run: () => openDialog('newPoll', { roomId: room.id }) }]
      : []),
    {
      title: t(isFavourite ? 'switcher.do.unfavourite' : 'switcher.do.favourite', name),
      icon: IconStar,
      run: () => void setFavourite(room.id, !isFavourite),
    },
    {
      title: t(isMuted ? 'switcher.do.unmute' : 'switcher.do.mute', name),
      also: t('switcher.also.mute'),
      icon: IconBellOff,
      run: () => void setMuted(room.id, !isMuted),
    },
  ]
}
