import { signId, verifyId } from './tokens.ts'

interface World {
  secret: Buffer
  publicUrl: string
}

/** The link of an invite: nothing of it is in the database. Without a public address it is relative to the page. */
export const inviteLink = ({ secret, publicUrl }: World, id: string): string =>
  `${publicUrl}/join/${signId(secret, 'invite', id)}`

/** The id of the invite that a link stands for, or null where somebody made it up. */
export const inviteIdOf = (secret: Buffer, token: string): string | null => verifyId(secret, 'invite', token)
