import type { Component } from 'svelte'
import type { DialogName, Dialogs } from '../lib/dialogs.svelte.ts'

export type View<Name extends DialogName> = Component<Dialogs[Name] & { onclose: () => void }>

/** Each is fetched when it is opened for the first time. */
export const views: { [Name in DialogName]: () => Promise<{ default: View<Name> }> } = {
  createRoom: () => import('./rooms/CreateRoom.svelte'),
  browseRooms: () => import('./rooms/BrowseRooms.svelte'),
  newDirect: () => import('./rooms/NewDirect.svelte'),
  roomDetails: () => import('./rooms/RoomDetails.svelte'),
  addPeople: () => import('./rooms/AddPeople.svelte'),
  invites: () => import('./people/Invites.svelte'),
  person: () => import('./people/PersonCard.svelte'),
  status: () => import('./people/StatusDialog.svelte'),
  newPoll: () => import('./poll/NewPoll.svelte'),
  pollVotes: () => import('./poll/PollVotes.svelte'),
  forward: () => import('./message/Forward.svelte'),
  messageHistory: () => import('./message/MessageHistory.svelte'),
  saved: () => import('./message/Saved.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  shortcuts: () => import('./settings/Shortcuts.svelte'),
  switcher: () => import('./switcher/Switcher.svelte'),
  section: () => import('./sidebar/SectionDialog.svelte'),
  about: () => import('./About.svelte'),
  confirm: () => import('./ui/Confirm.svelte'),
}
