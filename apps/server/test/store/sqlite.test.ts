import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { writeRows } from '../../src/store/rows.ts'
import { openConnection, pathOf } from '../../src/store/sqliteConnection.ts'
import { a } from './rows.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'duplex-test-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('A file is made for its owner alone, with the folders above it', async () => {
  const path = join(folder, 'deep', 'down', 'duplex.db')
  const database = await openDatabase({ url: `file:${path}` })
  await database.transaction((tx) => writeRows(tx, [a.person()]))
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
  expect(modeOf(join(folder, 'deep'))).toBe('700')
  expect(modeOf(join(folder, 'deep', 'down'))).toBe('700')
  for (const end of ['', '-wal', '-shm']) expect(modeOf(path + end), end).toBe('600')
  await database.close()
})

test('Every connection is durable and strict', () => {
  for (const readOnly of [false, true]) {
    const connection = openConnection(join(folder, 'duplex.db'), { readOnly })
    const setting = (name: string) => connection.prepare(`pragma ${name}`).statement.raw(true).get()
    expect(setting('journal_mode')).toEqual(['wal'])
    expect(setting('synchronous')).toEqual([2])
    expect(setting('foreign_keys')).toEqual([1])
    expect(setting('busy_timeout')).toEqual([5000])
    expect(setting('query_only')).toEqual([readOnly ? 1 : 0])
    connection.close()
  }
})

test('What cannot be made durable is not opened', () => {
  expect(() => openConnection(':memory:', { readOnly: false })).toThrow(
    'SQLite did not take journal_mode=wal for :memory:: it says memory.',
  )
})

test('A path may be written in three ways', () => {
  expect(['file:data/duplex.db', 'file:/data/duplex.db', 'file:///data/du%20plex.db'].map(pathOf)).toEqual([
    'data/duplex.db',
    '/data/duplex.db',
    '/data/du plex.db',
  ])
})
