import { runOrFail } from '../lib/processes.ts'

/** The Prisma clients, which are not kept in git. Does nothing where nothing changed. */
export const run = () => runOrFail('generating the Prisma clients', process.execPath, ['prisma/generate.mjs'])
