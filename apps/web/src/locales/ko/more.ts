import { connection } from './connection.ts'
import { dialogs } from './dialogs.ts'

/** What dialogs say, and the page that checks the connection. */
export const texts = { ...connection, ...dialogs } as const
