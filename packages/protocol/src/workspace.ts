import * as Type from 'typebox'
import { command, query } from './define.ts'
import { Accent } from './entities.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { Email, Name, Password } from './people.ts'
import { RoomName } from './rooms.ts'
import { closed, text } from './text.ts'

const WorkspaceName = text(limits.nameCharacters, { minLength: 1 })

export const workspaceCommands = {
  'workspace.setUp': command({
    summary: 'The first run, once only: names the workspace, makes its owner and its first room.',
    input: closed({
      workspaceName: WorkspaceName,
      roomName: Type.Optional(RoomName),
      name: Name,
      email: Email,
      password: Password,
    }),
    output: closed({ personId: Id, roomId: Id }),
    who: 'anyone',
    cookie: true,
    http: 'POST /workspace',
    rate: { burst: 10, perMinute: 10 },
  }),
  'workspace.update': command({
    summary: 'Renames the workspace, or gives it another colour, for everybody who has not chosen one of their own.',
    input: closed({ name: Type.Optional(WorkspaceName), accent: Type.Optional(Accent) }),
    output: closed({}),
    http: 'PATCH /workspace',
  }),
}

export const workspaceQueries = {
  'workspace.status': query({
    summary:
      'What somebody who is not signed in may know: whether the workspace is set up, its name, and whether the caller is signed in.',
    input: closed({}),
    output: closed({ setUp: Type.Boolean(), name: Type.String(), signedIn: Type.Boolean() }),
    who: 'anyone',
    http: 'GET /workspace',
  }),
}
