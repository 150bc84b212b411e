import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { migrations } from '@duplex/prisma/migrations'
import { expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { writeRows } from '../../src/store/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { operatorOf } from '../support/operator.ts'
import { a } from './rows.ts'

const run = promisify(execFile)
const starting = fileURLToPath(new URL('./starting.ts', import.meta.url))
/** Starts a server in a process of its own, to die after so many calls of the database. Resolves to whether it lived. */
const start = (url: string, dieAfter?: number): Promise<boolean> =>
  run(process.execPath, [starting, url, ...(dieAfter === undefined ? [] : [String(dieAfter)])]).then(
    () => true,
    (error: { signal?: string; stderr?: string }) => {
      if (error.signal !== 'SIGKILL') throw new Error(error.stderr)
      return false
    },
  )

const applied = ({ read }: Database) =>
  read.query<{ name: string; finished: number }>(
    'select migration_name as name, case when finished_at is null then 0 else 1 end as finished from _prisma_migrations order by 1',
  )

eachDatabase('Migrations', ({ dialect, create, open }) => {
  const all = migrations[dialect].map(({ name }) => ({ name, finished: 1 }))

  /** Everything is there, once, and works. */
  async function expectWhole(database: Database): Promise<void> {
    expect(await applied(database)).toEqual(all)
    await database.transaction((tx) => writeRows(tx, [a.person()]))
  }

  test('are applied to a database that is empty', async () => {
    await expectWhole(await open(await create({ empty: true })))
  })

  test('end well whenever a server is killed among them', async () => {
    let survived = false
    for (let calls = 0; !survived; calls++) {
      const url = await create({ empty: true })
      survived = await start(url, calls)
      await expectWhole(await open(url))
      if (survived) expect(calls).toBeGreaterThan(10)
    }
  }, 120_000)

  test('end well when several servers start at once', async () => {
    const url = await create({ empty: true })
    expect(await Promise.all([start(url), start(url), start(url), start(url)])).toEqual([true, true, true, true])
    await expectWhole(await open(url))
  })

  test('leave nothing behind when one of them fails, and say what failed', async () => {
    const url = await create({ empty: true })
    const operator = await operatorOf(url)
    await operator.run('create view notice as select 1 as id')
    await expect(open(url)).rejects.toThrow(/^The database could not be migrated: .*notice.* already exists/s)
    expect(await operator.tables()).toEqual([])
    await operator.run('drop view notice')
    await operator.leave()
    await expectWhole(await open(url))
  })

  test('refuse a database of a newer version', async () => {
    const url = await create()
    const operator = await operatorOf(url)
    await operator.run(
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ('1', '', '29991231235959_later', '2999-12-31', 1)",
    )
    await operator.leave()
    await expect(open(url)).rejects.toThrow(
      'This database belongs to a newer version of Duplex (it has the migration 29991231235959_later).',
    )
  })
})
