import { streamOf, type Row } from '@duplex/protocol/entities'
import { roomOf, userStream, type Stream } from '@duplex/protocol/streams'
import { expect, test } from 'vitest'
import { northlight } from '../../../../prisma/northlight/workspace.ts'
import { seed } from '../../../../prisma/seed.ts'
import { verifyPassword } from '../../src/commands/passwords.ts'
import { credentialByEmailKey, personByHandle } from '../../src/store/people.ts'
import { rowsSince } from '../../src/store/streams.ts'
import { eachDatabase } from '../support/databases.ts'

const now = new Date()

eachDatabase('The seed', ({ open }) => {
  test('fills a database once, and lets Ada in', async () => {
    const database = await open()
    const { email, password } = await seed(database, { now })
    const credential = await credentialByEmailKey(database.read, email)
    expect(await verifyPassword(credential?.passwordHash, password)).toBe(true)
    await expect(seed(database, { now })).rejects.toThrow('There is a workspace in this database already.')

    const ada = await personByHandle(database.read, 'ada')
    const hers = await rowsSince(database.read, userStream(ada?.id ?? ''), 0, 100)
    const notices = hers.filter(({ table }) => table === 'notice')
    expect(notices.length).toBeGreaterThan(0)
  })

  test('leaves every stream as if all of it had been typed', async () => {
    const database = await open()
    await seed(database, { now })
    const states = await database.read.prisma.stream.findMany()
    expect(states.length).toBe(northlight(now).streams.length)
    for (const { id, version } of states) {
      const versions = (await rowsSince(database.read, id as Stream, 0, 1000)).map((row) => row.version)
      expect(versions).toEqual(Array.from({ length: version }, (_, index) => index + 1))
    }
  })
})

test.each(['2026-03-01T00:00:30.000Z', '2026-03-01T12:00:00.000Z', '2026-03-01T23:59:30.000Z'])(
  'At %s nobody in Northlight has spoken in the future, or out of turn',
  (time) => {
    const { rows, streams } = northlight(new Date(time))
    const said = rows.filter((row): row is Row<'message'> => row.table === 'message')
    for (const { id, lastSeq } of streams.filter(({ id }) => roomOf(id) !== null)) {
      const here = said.filter((message) => streamOf(message) === id)
      expect(here.map(({ seq }) => seq)).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
      const times = here.map(({ createdAt }) => createdAt)
      expect(times).toEqual([...times].sort())
      expect(times.every((at) => at < time)).toBe(true)
    }
  },
)
