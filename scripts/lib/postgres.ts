import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackage, keepPostgresFromStarting } from './debian.ts'
import { Failure } from './failure.ts'
import { freePort } from './ports.ts'
import { beforeEnd } from './processes.ts'

export interface Postgres {
  /** Of a superuser: the tests make a database each. */
  url: string
  stop: () => Promise<void>
}

/** A PostgreSQL of the tests' own, on a port of its own, gone when they are. */
export async function startPostgres(): Promise<Postgres> {
  const binaries = await findPostgres()
  const account = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'duplex-postgres-'))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')

  const initialise = [
    '--no-sync',
    '--auth=trust',
    '--username=duplex',
    '--encoding=UTF8',
    '--locale=C',
    `--pgdata=${data}`,
  ]
  execFileSync(join(binaries, 'initdb'), initialise, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })

  const port = await freePort()
  // What the tests write need not outlive a power cut.
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: 200,
  }
  const args = ['-D', data, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  // Out of reach of Ctrl-C: the tests that use it end first.
  const server = spawn(join(binaries, 'postgres'), args, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const ended = once(server, 'close')
  const stop = beforeEnd(async () => {
    server.kill('SIGINT') // "fast": open connections are cut
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  await untilReady(server)
  return { url: `postgres://duplex@127.0.0.1:${port}/postgres`, stop }
}

async function findPostgres(): Promise<string> {
  const found = newest()
  if (found) return found
  keepPostgresFromStarting()
  await installPackage('postgresql')
  const installed = newest()
  if (installed) return installed
  throw new Failure(
    'the tests need PostgreSQL: install it (on Debian: apt-get install postgresql), they start their own',
  )
}

/** Debian keeps one folder per major version; elsewhere the programs are on the PATH. */
function newest(): string | undefined {
  const folder = '/usr/lib/postgresql'
  const versions = existsSync(folder) ? readdirSync(folder).sort((a, b) => Number(b) - Number(a)) : []
  const candidates = [
    ...versions.map((version) => join(folder, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ]
  return candidates.find(
    (candidate) => existsSync(join(candidate, 'initdb')) && existsSync(join(candidate, 'postgres')),
  )
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function untilReady({ stderr }: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    // The log is read to the end: PostgreSQL would stand still before a full pipe.
    stderr?.on('data', (part: Buffer) => {
      if (said.length < 10_000) said += part.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    stderr?.once('end', () => reject(new Failure(`PostgreSQL did not start:\n${said}`)))
  })
}
