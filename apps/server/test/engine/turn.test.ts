import { newPerson } from '@duplex/protocol/defaults'
import type { Changes } from '@duplex/protocol/frames'
import { Refusal } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Work } from '../../src/commands/work.ts'
import { createLedger } from '../../src/engine/ledger.ts'
import type { Database } from '../../src/store/database.ts'
import { eachDatabase } from '../support/databases.ts'

/** Commands that arrive together share a transaction. These do: they are submitted in one go. */
const nobody = { kind: 'nobody', address: '127.0.0.1', device: 'test' } as const

const join =
  (handle: string, then: (work: Work) => Promise<unknown> = async () => {}) =>
  async (work: Work): Promise<string> => {
    work.put({
      table: 'person',
      ...newPerson,
      id: uuidv7(),
      deletedAt: null,
      name: handle,
      handle,
      role: 'member',
      createdAt: work.now,
      deactivatedAt: null,
    })
    await then(work)
    return handle
  }
/** Looks first, so that whatever earlier commands put is written before this one fails. */
const lookAndCrash = (work: Work) => work.ask((store) => store.query('select * from nothing_of_that_name'))

async function run(database: Database, jobs: ((work: Work) => Promise<unknown>)[]) {
  const published: Changes[] = []
  const ledger = createLedger(database, {
    publish: (changes) => void published.push(...changes),
    committed: () => {},
    doubted: () => {},
    isOnline: () => false,
  })
  const outcomes = await Promise.allSettled(jobs.map((job) => ledger.submit(nobody, job)))
  const stored = await database.read.prisma.person.findMany({ orderBy: { handle: 'asc' } })
  return {
    answered: outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.data : 'no')),
    stored: stored.map(({ handle }) => handle),
    published: published
      .flatMap(({ rows }) => rows.map((row) => (row.table === 'person' ? row.handle : row.table)))
      .sort(),
    versions: published.map(({ from, to }) => [from, to]),
  }
}

eachDatabase('the turn', (databases) => {
  const stories: [string, (work: Work) => Promise<unknown>][] = [
    ['is refused', join('bob', () => Promise.reject(new Refusal('auth.forbidden')))],
    ['crashes after it has put something', join('bob', () => Promise.reject(new TypeError('nobody foresaw this')))],
    ['crashes in a question to the database', lookAndCrash],
    ['breaks a constraint', join('ann')],
    [
      'breaks a constraint with a record',
      join('bob', async (work) =>
        work.record((store) => store.execute(`insert into "meta" ("key") values ($1)`, 'no value')),
      ),
    ],
  ]
  for (const [what, faulty] of stories) {
    test(`[I3] a command that ${what} leaves nothing behind, and the others of its batch are done`, async () => {
      const outcome = await run(await databases.open(), [join('ann'), faulty, join('cem'), lookAndCrash])
      expect(outcome.answered).toEqual(['ann', 'no', 'cem', 'no'])
      expect(outcome.stored).toEqual(['ann', 'cem'])
      expect(outcome.published).toEqual(['ann', 'cem'])
    })
  }

  test('[S3] what was answered is stored, also when the last of the batch crashes after everything was written', async () => {
    const looks = join('bob', async () => {})
    const outcome = await run(await databases.open(), [join('ann'), looks, lookAndCrash])
    expect(outcome.answered).toEqual(['ann', 'bob', 'no'])
    expect(outcome.stored).toEqual(['ann', 'bob'])
  })

  test('[I3] a record that fails fails the command that made it, not the next one that looks', async () => {
    const broken = async (work: Work) => {
      work.record((store) => store.execute(`insert into "meta" ("key") values ($1)`, 'no value'))
      return 'broken'
    }
    const looks = async (work: Work) => work.ask(async (store) => (await store.query('select 1 as one')).length)
    const outcome = await run(await databases.open(), [broken, looks, join('cem')])
    expect(outcome.answered).toEqual(['no', 1, 'cem'])
  })

  test('[S2] a batch raises the version of a stream by one, a command refused alone by nothing', async () => {
    const database = await databases.open()
    const together = await run(database, [join('ann'), join('bob'), join('cem')])
    expect(together.versions).toEqual([[0, 1]])
    expect((await run(database, [join('dora', () => Promise.reject(new Refusal('auth.forbidden')))])).versions).toEqual(
      [],
    )
    expect((await run(database, [join('eve')])).versions).toEqual([[1, 2]])
  })
  test('[O1] ten thousand commands may wait for their turn; the next is told to come again, and those that wait are done', async () => {
    const ledger = createLedger(await databases.open(), {
      publish: () => {},
      committed: () => {},
      doubted: () => {},
      isOnline: () => false,
    })
    const submit = (number: number) => ledger.submit(nobody, async () => number)
    const waiting = Array.from({ length: 10_000 }, (_, number) => submit(number))
    expect(ledger.depth).toBe(10_000)
    await expect(submit(10_000)).rejects.toMatchObject({ code: 'limit.busy', retryAfter: 1 })
    const done = await Promise.all(waiting)
    expect(done.map(({ data }) => data)).toEqual(Array.from({ length: 10_000 }, (_, number) => number))
    expect((await submit(1)).data).toBe(1)
  })
})
