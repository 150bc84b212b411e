import { uuidv7 } from 'uuidv7'
import type { Database } from './store.ts'

/** Which life of the database this is: made once, renewed when a backup is restored. */
export const epochOf = (database: Database): Promise<string> =>
  database.transaction(async ({ prisma }) => {
    const known = await prisma.meta.findUnique({ where: { key: 'epoch' } })
    return (known ?? (await prisma.meta.create({ data: { key: 'epoch', value: uuidv7() } }))).value
  })
