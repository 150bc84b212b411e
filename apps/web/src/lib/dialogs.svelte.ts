export const settingsTabs = [
  'profile',
  'quiet',
  'appearance',
  'language',
  'keyboard',
  'account',
  'devices',
  'workspace',
  'people',
] as const
export type SettingsTab = (typeof settingsTabs)[number]

export type RoomTab = 'about' | 'people' | 'rules'

export interface Question {
  title: string
  text: string
  /** What it is about, in the words of whoever wrote it. */
  quote?: string
  /** What the button says: the deed, not "OK". */
  action: string
  danger?: boolean
}

/** Every dialog there is, and what it has to know. */
export interface Dialogs {
  createRoom: { name?: string }
  browseRooms: Record<never, never>
  newDirect: Record<never, never>
  roomDetails: { roomId: string; tab?: RoomTab }
  addPeople: { roomId: string }
  invites: Record<never, never>
  person: { personId: string }
  /** What was said already: an emoji, perhaps, and words. */
  status: { said?: string }
  newPoll: { roomId: string; question?: string }
  pollVotes: { messageId: string }
  forward: { messageId: string }
  messageHistory: { messageId: string }
  saved: Record<never, never>
  settings: { tab?: SettingsTab }
  shortcuts: Record<never, never>
  switcher: Record<never, never>
  section: { sectionId?: string; roomId?: string }
  about: Record<never, never>
  confirm: Question & { answer: (yes: boolean) => void }
}

export type DialogName = keyof Dialogs
export type OpenDialog = { [Name in DialogName]: { key: number; name: Name; props: Dialogs[Name] } }[DialogName]
type Props<Name extends DialogName> =
  Partial<Dialogs[Name]> extends Dialogs[Name] ? [props?: Dialogs[Name]] : [props: Dialogs[Name]]

let nextKey = 1
let stack = $state.raw<readonly OpenDialog[]>([])

/** What is open, the lowest first. */
export const dialogs = {
  get all(): readonly OpenDialog[] {
    return stack
  },
}

export function openDialog<Name extends DialogName>(name: Name, ...[props]: Props<Name>): void {
  stack = [...stack, { key: nextKey++, name, props: props ?? {} } as OpenDialog]
}

export function closeDialog(key: number): void {
  stack = stack.filter((dialog) => dialog.key !== key)
}

export function closeAllDialogs(): void {
  stack = []
}

/** Asks before something that hurts. */
export const confirm = (question: Question): Promise<boolean> =>
  new Promise((resolve) => openDialog('confirm', { ...question, answer: resolve }))
