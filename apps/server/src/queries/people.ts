import type { personQueries } from '@duplex/protocol/people'
import { credentialOf } from '../store/people.ts'
import { asker, type Resolvers } from './question.ts'

export const people: Resolvers<keyof typeof personQueries> = {
  'person.me': async (question) => {
    const { personId, sessionId } = asker(question)
    return { personId, sessionId, email: (await credentialOf(question.read, personId))?.email ?? '' }
  },
}
