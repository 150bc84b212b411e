import { connection } from './connection.ts'
import { dialogs } from './dialogs.ts'
import { helpLater } from './help.ts'
import { keyboard } from './keyboard.ts'

/** What dialogs say, and the page that checks the connection. */
export const texts = { ...connection, ...dialogs, ...helpLater, ...keyboard } as const
