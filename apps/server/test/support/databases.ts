import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import { openDatabase, type Database } from '../../src/store/database.ts'

export interface Databases {
  dialect: 'sqlite' | 'postgresql'
  /** The address of a new database with all migrations in it; of an `empty` one, with none. A `lasting` one outlives its test. */
  create: (options?: { empty?: boolean; lasting?: boolean }) => Promise<string>
  /** Opens the database at this address, or a new one. Closed, and thrown away, when the test ends. */
  open: (url?: string) => Promise<Database>
}

/** Where databases of one kind come from. A new one is a copy: much quicker than migrating each. */
interface Source {
  prepare: () => Promise<void>
  create: (empty: boolean) => Promise<string>
  drop: (url: string) => Promise<void>
  end: () => Promise<void>
}

/** The same tests on SQLite and on a real PostgreSQL. */
export function eachDatabase(name: string, tests: (databases: Databases) => void): void {
  describe(`${name} (SQLite)`, () => withDatabases('sqlite', sqliteSource(), tests))
  const postgres = process.env['DUPLEX_SKIP_POSTGRES'] === '1' ? describe.skip : describe
  postgres(`${name} (PostgreSQL)`, () => withDatabases('postgresql', postgresqlSource(), tests))
}

function withDatabases(dialect: Databases['dialect'], source: Source, tests: (databases: Databases) => void): void {
  const opened = new Set<Database>()
  const created = new Set<string>()
  const lasting = new Set<string>()
  const databases: Databases = {
    dialect,
    async create({ empty = false, lasting: isLasting = false } = {}) {
      const url = await source.create(empty)
      ;(isLasting ? lasting : created).add(url)
      return url
    },
    async open(url) {
      const database = await openDatabase({ url: url ?? (await databases.create()) })
      opened.add(database)
      return database
    },
  }
  beforeAll(source.prepare)
  afterAll(async () => {
    await Promise.all([...lasting].map((url) => source.drop(url)))
    await source.end()
  })
  afterEach(async () => {
    await Promise.all([...opened].map((database) => database.close()))
    await Promise.all([...created].map((url) => source.drop(url)))
    opened.clear()
    created.clear()
  })
  tests(databases)
}

function sqliteSource(): Source {
  const folder = mkdtempSync(join(tmpdir(), 'duplex-test-'))
  const template = join(folder, 'template.db')
  const pathOf = (url: string) => url.slice('file:'.length)
  return {
    prepare: async () => (await openDatabase({ url: `file:${template}` })).close(),
    async create(empty) {
      const path = join(folder, `${randomUUID()}.db`)
      if (!empty) copyFileSync(template, path)
      return `file:${path}`
    },
    drop: async (url) => ['', '-wal', '-shm'].forEach((end) => rmSync(pathOf(url) + end, { force: true })),
    end: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

function postgresqlSource(): Source {
  const server = process.env['TEST_DATABASE_URL']
  const template = `duplex_test_${randomUUID()}`
  const urlOf = (database: string) => Object.assign(new URL(server ?? ''), { pathname: `/${database}` }).href
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: server })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  return {
    async prepare() {
      if (!server)
        throw new Error(
          'TEST_DATABASE_URL must name a PostgreSQL superuser; npm test starts one. DUPLEX_SKIP_POSTGRES=1 does without.',
        )
      await run(`create database "${template}"`)
      await (await openDatabase({ url: urlOf(template) })).close()
    },
    async create(empty) {
      const name = `duplex_test_${randomUUID()}`
      await run(`create database "${name}" template ${empty ? 'template0' : `"${template}"`}`)
      return urlOf(name)
    },
    drop: (url) => run(`drop database if exists "${new URL(url).pathname.slice(1)}" with (force)`),
    end: () => (server ? run(`drop database if exists "${template}" with (force)`) : Promise.resolve()),
  }
}
