import type { Member, Membership, Message, Person, Room, Workspace } from './entities.ts'

/** What a row starts with where nobody said anything else. */
export const newWorkspace = { accent: 'ember' } as const satisfies Partial<Workspace>

export const newPerson = { status: null, quietUntil: null, quietHours: null } as const satisfies Partial<Person>

export const openRoom = {
  description: '',
  posting: 'everyone',
  slowSeconds: 0,
  defaultSince: null,
} as const satisfies Partial<Room>

export const newMember = { readSeq: 0 } as const satisfies Partial<Member>

export const newMembership = {
  markSeq: 0,
  level: 'all',
  mutedAt: null,
  sectionId: null,
  position: '',
} as const satisfies Partial<Membership>

/** A message that answers nothing, and that nobody has touched. */
export const plainMessage = {
  replyTo: null,
  threadId: null,
  replies: 0,
  reactions: [] as Message['reactions'],
  pinnedAt: null,
  poll: null,
} satisfies Partial<Message>
