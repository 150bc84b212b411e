import { Refusal } from '@duplex/protocol/refusals'
import type { sessionCommands } from '@duplex/protocol/sessions'
import { foldEmail } from '../domain/names.ts'
import { credentialByEmailKey, credentialOf } from '../store/people.ts'
import { endSessions, openSession } from './accounts.ts'
import { verifyPassword } from './passwords.ts'
import { handler, prepared, type Handlers, type Work } from './work.ts'

/** Guesses for one account from one address, and from everywhere: slowed down, never locked. */
const guessesFromHere = { burst: 5, perMinute: 2 }
const guessesFromAnywhere = { burst: 50, perMinute: 10 }

export const sessions: Handlers<keyof typeof sessionCommands> = {
  'session.signIn': prepared(
    async ({ read, rates, actor }, { email, password }) => {
      const emailKey = foldEmail(email)
      // What is refused here does not count everywhere: a stranger at one address cannot keep somebody out of their account.
      const wait =
        rates.take(`guess ${emailKey} ${actor.address}`, guessesFromHere) ||
        rates.take(`guess ${emailKey}`, guessesFromAnywhere)
      if (wait > 0) throw new Refusal('limit.rate', { retryAfter: wait })
      const credential = await credentialByEmailKey(read, emailKey)
      const fits = await verifyPassword(credential?.passwordHash, password)
      return fits && credential ? credential : null
    },
    async (work, _input, credential) => {
      const person = credential && (await work.find('person', credential.personId))
      const current = credential && (await work.ask((store) => credentialOf(store, credential.personId)))
      // The password may have been changed, or the account ended, while the hash was being compared.
      if (!person || person.deactivatedAt || current?.passwordHash !== credential.passwordHash)
        throw new Refusal('auth.wrong_credentials')
      openSession(work, person.id)
      return { personId: person.id }
    },
  ),

  'session.signOut': handler(async (work) => {
    await end(work, work.sessionId)
    work.setCookie('clear')
    return {}
  }),

  'session.revoke': handler(async (work, { sessionId }) => {
    await end(work, sessionId)
    return {}
  }),
}

async function end(work: Work, sessionId: string): Promise<void> {
  const session = await work.find('session', sessionId)
  if (!session || session.deletedAt || session.personId !== work.me.id) throw new Refusal('session.not_found')
  endSessions(work, [session])
}
