// Generates the two Prisma clients and the list of migrations that the server brings along. Plain JavaScript, because
// the bootstrap calls it on whatever Node is there. Needs no network, and does nothing where nothing changed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { providers, schemaFor } from './schema.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const generated = join(here, 'generated')
const stampFile = join(generated, 'stamp')
const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')

const migrationsOf = (provider) => {
  const folder = join(here, 'migrations', provider)
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function generateClient(provider, schema) {
  rmSync(join(generated, provider), { recursive: true, force: true })
  mkdirSync(generated, { recursive: true })
  const schemaFile = join(generated, `${provider}.prisma`)
  writeFileSync(schemaFile, schema)
  execFileSync(process.execPath, [cli, 'generate', '--no-hints', `--schema=${schemaFile}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // The CLI insists on a native engine it would download, and never runs it here: any file will do.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
}

const schemas = Object.fromEntries(providers.map((provider) => [provider, schemaFor(provider)]))
const migrations = Object.fromEntries(providers.map((provider) => [provider, migrationsOf(provider)]))
const cliVersion = JSON.parse(readFileSync(join(dirname(cli), '..', 'package.json'), 'utf8')).version
const stamp = createHash('sha256').update(JSON.stringify({ schemas, migrations, cliVersion })).digest('hex')

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  rmSync(stampFile, { force: true }) // killed in the middle, it has to begin again
  for (const provider of providers) generateClient(provider, schemas[provider])
  writeFileSync(join(generated, 'migrations.ts'), `export const migrations = ${JSON.stringify(migrations, null, 2)}\n`)
  writeFileSync(stampFile, stamp)
}
