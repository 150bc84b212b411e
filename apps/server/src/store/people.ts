import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import { textsOf } from './sql.ts'
import type { Store } from './store.ts'

export interface Credential {
  personId: string
  email: string
  emailKey: string
  passwordHash: string
  changedAt: string
}

/** Handles are lower case, in the database and here. */
export const peopleByHandles = (store: Store, handles: readonly string[]): Promise<Row<'person'>[]> =>
  handles.length === 0
    ? Promise.resolve([])
    : selectRows(store, 'person', `where row."handle" in (${textsOf(store, '$1')})`, JSON.stringify(handles))

export const personByHandle = async (store: Store, handle: string): Promise<Row<'person'> | null> =>
  (await peopleByHandles(store, [handle]))[0] ?? null

/** Handles that begin like this, to find a free one next to them. */
export async function handlesStartingWith(store: Store, start: string): Promise<Set<string>> {
  const people = await store.prisma.person.findMany({
    where: { handle: { startsWith: start } },
    select: { handle: true },
  })
  return new Set(people.map(({ handle }) => handle))
}

/** Whether anybody has ever had an account here. */
export const hasPeople = async (store: Store): Promise<boolean> =>
  (await store.prisma.person.findFirst({ select: { id: true } })) !== null

/** Owners of the workspace who can still sign in. */
export const countOwners = (store: Store): Promise<number> =>
  store.prisma.person.count({ where: { role: 'owner', deactivatedAt: null, deletedAt: null } })

export const credentialByEmailKey = (store: Store, emailKey: string): Promise<Credential | null> =>
  store.prisma.credential.findUnique({ where: { emailKey } })

export const credentialOf = (store: Store, personId: string): Promise<Credential | null> =>
  store.prisma.credential.findUnique({ where: { personId } })

export async function insertCredential(store: Store, credential: Credential): Promise<void> {
  await store.prisma.credential.create({ data: credential })
}

export async function updateEmail(
  store: Store,
  personId: string,
  { email, emailKey }: Pick<Credential, 'email' | 'emailKey'>,
): Promise<void> {
  await store.prisma.credential.update({ where: { personId }, data: { email, emailKey } })
}

export async function updatePassword(
  store: Store,
  personId: string,
  passwordHash: string,
  changedAt: string,
): Promise<void> {
  await store.prisma.credential.update({ where: { personId }, data: { passwordHash, changedAt } })
}
