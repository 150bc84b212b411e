import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { run } from './processes.ts'

/** Where this is Debian (or its like) and we are root. Elsewhere the person has to install by hand. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Installs a package without a question. False where that is not possible. */
export async function installPackage(name: string): Promise<boolean> {
  if (!canInstall()) return false
  console.log(`duplex: installing Debian's ${name}, which the tests need`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, output: 'quiet' })
  return (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env, output: 'quiet' })) === 0
  )
}

/** Debian starts a cluster of its own when PostgreSQL is installed; the tests bring theirs, so nothing else has to run. */
export function keepPostgresFromStarting(): void {
  const file = '/etc/postgresql-common/createcluster.conf'
  if (!canInstall() || existsSync(file)) return
  mkdirSync('/etc/postgresql-common', { recursive: true })
  writeFileSync(file, 'create_main_cluster = false\n')
}
