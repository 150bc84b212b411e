import type { workspaceQueries } from '@duplex/protocol/workspace'
import { findRows } from '../store/rows.ts'
import type { Resolvers } from './question.ts'

export const workspace: Resolvers<keyof typeof workspaceQueries> = {
  'workspace.status': async ({ read, actor }) => {
    const row = (await findRows(read, 'workspace', ['workspace'])).get('workspace')
    return { setUp: row !== undefined, name: row?.name ?? '', signedIn: actor.kind === 'person' }
  },
}
