import { expect, test } from 'vitest'
import type { Database, Store } from '../../src/store/database.ts'
import { writeRows } from '../../src/store/rows.ts'
import { findStreams, writeStreams } from '../../src/store/streams.ts'
import { eachDatabase } from '../support/databases.ts'
import { a } from './rows.ts'

const versionOf = async (store: Store, stream: string) => (await findStreams(store, [stream])).get(stream)?.version
const setVersion = (store: Store, stream: string, version: number) =>
  writeStreams(store, [{ id: stream, version, lastSeq: 0 }])
/** Two steps, so that it goes wrong where two do it at once. */
const increase = (database: Database, stream: string) =>
  database.transaction(async (tx) => setVersion(tx, stream, ((await versionOf(tx, stream)) ?? 0) + 1))

eachDatabase('A database', ({ dialect, create, open }) => {
  test('shows nobody what is not committed, by whatever way they ask', async () => {
    const database = await open()
    const ann = a.person()
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann])
      await setVersion(tx, 'workspace', 7)
      expect(await versionOf(tx, 'workspace')).toBe(7)
      expect(await tx.prisma.person.count()).toBe(1)
      expect(await versionOf(database.read, 'workspace')).toBeUndefined()
      expect(await database.read.prisma.person.count()).toBe(0)
    })
    expect(await versionOf(database.read, 'workspace')).toBe(7)
    expect(await database.read.prisma.person.count()).toBe(1)
  })

  test('undoes all of a transaction that fails, and goes on', async () => {
    const database = await open()
    const failing = database.transaction(async (tx) => {
      await writeRows(tx, [a.person()])
      await setVersion(tx, 'workspace', 1)
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await versionOf(database.read, 'workspace')).toBeUndefined()
    expect(await database.read.prisma.person.count()).toBe(0)
    await increase(database, 'workspace')
    expect(await versionOf(database.read, 'workspace')).toBe(1)
  })

  test('undoes all of a transaction whose statement fails, and goes on', async () => {
    const database = await open()
    const [ann, bob] = [a.person({ handle: 'ann' }), a.person({ handle: 'ann' })]
    await expect(database.transaction((tx) => writeRows(tx, [ann, bob]))).rejects.toThrow()
    const orphan = a.member(a.room(ann), ann)
    await expect(database.transaction((tx) => writeRows(tx, [ann, orphan]))).rejects.toThrow(/foreign key/i)
    expect(await database.read.prisma.person.count()).toBe(0)
    await database.transaction((tx) => writeRows(tx, [ann]))
    expect(await database.read.prisma.person.count()).toBe(1)
  })

  test('lets nobody write who only reads', async () => {
    const database = await open()
    await expect(writeRows(database.read, [a.person()])).rejects.toThrow(/read.?only/i)
    await expect(database.read.prisma.meta.create({ data: { key: 'epoch', value: '1' } })).rejects.toThrow(
      /read.?only/i,
    )
    expect(await database.read.prisma.person.count()).toBe(0)
  })

  test('keeps what was written while the transaction before it was still to fail', async () => {
    const database = await open()
    let entered = () => {}
    let leave = () => {}
    const inside = new Promise<void>((resolve) => (entered = resolve))
    const until = new Promise<void>((resolve) => (leave = resolve))
    const failing = database.transaction(async (tx) => {
      await setVersion(tx, 'room:first', 1)
      entered()
      await until
      throw new Error('undone')
    })
    await inside
    const written = increase(database, 'room:second')
    leave()
    await expect(failing).rejects.toThrow('undone')
    await written
    expect(await versionOf(database.read, 'room:first')).toBeUndefined()
    expect(await versionOf(database.read, 'room:second')).toBe(1)
  })

  test('lets one transaction at a time read and write', async () => {
    const database = await open()
    await Promise.all(Array.from({ length: 30 }, () => increase(database, 'workspace')))
    expect(await versionOf(database.read, 'workspace')).toBe(30)
  })

  test('refuses what a transaction sends after its end', async () => {
    const database = await open()
    const leaked = await database.transaction(async (tx) => tx)
    await expect(setVersion(leaked, 'workspace', 9)).rejects.toThrow('This transaction has ended.')
    await expect(leaked.prisma.person.count()).rejects.toThrow()
    await database.transaction(async () => {
      await expect(setVersion(leaked, 'workspace', 9)).rejects.toThrow('This transaction has ended.')
      await expect(leaked.prisma.person.count()).rejects.toThrow()
    })
    expect(await versionOf(database.read, 'workspace')).toBeUndefined()
  })

  test('ends the transactions that were asked for before it closes, and takes no more', async () => {
    const url = await create()
    const database = await open(url)
    const written = increase(database, 'workspace')
    await database.close()
    await written
    await expect(increase(database, 'workspace')).rejects.toThrow()
    await expect(database.ping()).rejects.toThrow()
    expect(await versionOf((await open(url)).read, 'workspace')).toBe(1)
  })

  test('answers a ping', async () => {
    await (await open()).ping()
  })

  test.runIf(dialect === 'postgresql')('has one writer, however many nodes there are', async () => {
    const url = await create()
    const nodes = await Promise.all([open(url), open(url), open(url)])
    await Promise.all(Array.from({ length: 30 }, (_, index) => increase(nodes[index % 3] as Database, 'workspace')))
    expect(await versionOf(nodes[0].read, 'workspace')).toBe(30)
  })

  test.runIf(dialect === 'postgresql')('survives that its connections are cut', async () => {
    const url = await create()
    const [database, operator] = [await open(url), await open(url)]
    const cutOthers = () =>
      operator.read.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      )
    await increase(database, 'workspace')
    const cut = database.transaction(async (tx) => {
      await setVersion(tx, 'workspace', 9)
      await cutOthers()
      await setVersion(tx, 'workspace', 10)
    })
    await expect(cut).rejects.toThrow()
    await expect.poll(() => versionOf(database.read, 'workspace').catch(() => null)).toBe(1)
    await increase(database, 'workspace')
    expect(await versionOf(database.read, 'workspace')).toBe(2)

    await cutOthers()
    await expect.poll(() => increase(database, 'workspace').catch(() => null)).toBeUndefined()
    await database.ping()
  })
})

test('says which addresses it takes', async () => {
  const { openDatabase } = await import('../../src/store/database.ts')
  await expect(openDatabase({ url: 'mysql://localhost/duplex' })).rejects.toThrow('file:, postgres:// or postgresql://')
})
