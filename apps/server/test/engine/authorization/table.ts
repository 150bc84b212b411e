import { ofMessages } from './messages.ts'
import { ofRooms } from './rooms.ts'
import type { Name, Table } from './verdicts.ts'
import { ofTheWorkspace } from './workspace.ts'

/** Every command and every query of the protocol: one without an entry does not compile. */
export const table: Table<Name> = { ...ofTheWorkspace, ...ofRooms, ...ofMessages }
