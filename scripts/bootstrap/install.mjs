import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
/** Names the lockfile that was installed. npm ci throws it away with everything else, so it never outlives what it says. */
const stamp = new URL('node_modules/.duplex-installed', root)

/** Installs what package-lock.json names, where that is not what node_modules holds. */
export function installWhereNeeded() {
  const reason = reasonToInstall()
  if (!reason) return
  console.log(`duplex: ${reason}, so npm ci runs first (about half a minute)`)
  // Nothing here needs an install script, and Prisma's would download an engine.
  const { status, error } = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error) console.error(`duplex: npm could not be run (${error.message})`)
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, lockfileHash())
}

/** npm writes its hidden lockfile last, so an installation that was interrupted does not count as one. */
function reasonToInstall() {
  if (read(stamp) === lockfileHash()) return null
  const wanted = packagesIn('package-lock.json')
  const installed = packagesIn('node_modules/.package-lock.json')
  if (!wanted) return null
  if (!installed) return 'nothing is installed yet'
  const differs = Object.entries(wanted).some(
    ([path, entry]) => isDependency(path) && !satisfies(installed[path], entry),
  )
  return differs ? 'what is installed does not match package-lock.json' : null
}

const lockfileHash = () =>
  createHash('sha256')
    .update(read(new URL('package-lock.json', root)) ?? '')
    .digest('hex')

function packagesIn(file) {
  try {
    return JSON.parse(read(new URL(file, root)) ?? '').packages
  } catch {
    return null
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const isDependency = (path) => path.includes('node_modules/')

/** A part for another system, or one that nothing insists on, may be absent. */
function satisfies(found, wanted) {
  if (!found) return Boolean(wanted.optional || wanted.os || wanted.cpu || wanted.libc)
  return found.version === wanted.version && found.integrity === wanted.integrity
}
