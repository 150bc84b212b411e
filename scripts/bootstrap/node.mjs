import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter } from 'node:path'
import { fileURLToPath } from 'node:url'

const binaries = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
const localNode = `${binaries}/node`

/** The range that package.json names under `engines`. */
const fits = ([major, minor]) => (major === 22 && minor >= 19) || (major === 24 && minor >= 11) || major >= 26

/**
 * True where this Node may go on: it is the one that npm installed, or nothing was installed for this system and it is
 * new enough itself. Otherwise the same command line starts again on the installed one.
 */
export function continueWithFittingNode() {
  process.env.PATH = [binaries, process.env.PATH].join(delimiter)
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (existsSync(localNode)) {
    if (realpathSync(localNode) === realpathSync(process.execPath)) return true
    startAgain()
    return false
  }
  if (fits([major, minor])) return true
  console.error(
    `duplex: needs Node 22.19+, 24.11+ or 26+, and this is ${process.versions.node}; npm brings a fitting one on Linux (x64 and arm64), elsewhere install one from https://nodejs.org`,
  )
  process.exit(1)
}

function startAgain() {
  const child = spawn(localNode, process.argv.slice(1), { stdio: 'inherit' })
  // Whoever presses Ctrl-C reaches the child through the terminal; only a signal sent to this process alone is passed on.
  const passOn = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, passOn)
  child.on('error', (error) => {
    console.error(`duplex: ${localNode} could not be started (${error.message})`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
