import { connection } from './connection.ts'
import { dialogs } from './dialogs.ts'
import { helpLater } from './help.ts'

/** What dialogs say, and the page that checks the connection. */
export const texts = { ...connection, ...dialogs, ...helpLater } as const
