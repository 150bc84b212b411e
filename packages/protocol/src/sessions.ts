import { command } from './define.ts'
import { Id } from './ids.ts'
import { Email, GivenPassword } from './people.ts'
import { closed } from './text.ts'

export const sessionCommands = {
  'session.signIn': command({
    summary: 'Opens a session and sets its cookie.',
    input: closed({ email: Email, password: GivenPassword }),
    output: closed({ personId: Id }),
    who: 'anyone',
    cookie: true,
    http: 'POST /session',
    rate: { burst: 20, perMinute: 20 },
  }),
  'session.signOut': command({
    summary: 'Ends the session that asks.',
    input: closed({}),
    output: closed({}),
    cookie: true,
    http: 'DELETE /session',
  }),
  'session.revoke': command({
    summary: 'Ends another of the own sessions; its sockets close with 4401.',
    input: closed({ sessionId: Id }),
    output: closed({}),
    http: 'DELETE /sessions/:sessionId',
  }),
}
