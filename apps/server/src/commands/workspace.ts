import { newWorkspace } from '@duplex/protocol/defaults'
import { Refusal } from '@duplex/protocol/refusals'
import type { workspaceCommands } from '@duplex/protocol/workspace'
import { uuidv7 } from 'uuidv7'
import { tidyName } from '../domain/names.ts'
import { allow, mayChangeWorkspace } from '../domain/permissions.ts'
import { findRows } from '../store/rows.ts'
import { openAccount } from './accounts.ts'
import { hashNewPassword } from './passwords.ts'
import { newRoom } from './rooms.ts'
import { enter } from './standing.ts'
import { handler, prepared, type Handlers } from './work.ts'

/** The workspace is one row; its id says so. */
const workspaceId = 'workspace'
/** What the first room is called where nobody says so. */
const firstRoomName = 'general'

export const workspace: Handlers<keyof typeof workspaceCommands> = {
  'workspace.setUp': prepared(
    async ({ read }, { password, workspaceName, name, email }) => {
      if ((await findRows(read, 'workspace', [workspaceId])).size > 0) throw new Refusal('workspace.exists')
      return hashNewPassword(password, [workspaceName, name, email])
    },
    async (work, input, passwordHash) => {
      // Two first runs at once: both got here, one turn comes first, and this is where the other one learns of it.
      if (await work.find('workspace', workspaceId)) throw new Refusal('workspace.exists')
      const personId = await openAccount(work, { ...input, passwordHash, role: 'owner' })
      const roomId = uuidv7()
      work.put({
        table: 'workspace',
        id: workspaceId,
        deletedAt: null,
        ...newWorkspace,
        name: tidyName(input.workspaceName),
        firstRoomId: roomId,
        createdAt: work.now,
      })
      work.put(
        newRoom(
          work,
          { id: roomId, kind: 'public', name: tidyName(input.roomName ?? firstRoomName), topic: '' },
          personId,
        ),
      )
      await enter(work, { id: roomId }, personId, 'owner')
      return { personId, roomId }
    },
  ),

  'workspace.update': handler(async (work, { name, accent }) => {
    allow(mayChangeWorkspace(work.me))
    const row = await work.find('workspace', workspaceId)
    if (!row) throw new Refusal('workspace.not_set_up')
    work.put({ ...row, name: name === undefined ? row.name : tidyName(name), accent: accent ?? row.accent })
    return {}
  }),
}
