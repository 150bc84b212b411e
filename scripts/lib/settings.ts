import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure } from './failure.ts'
import { root } from './processes.ts'

/** Reads `.env` where there is one; what is set already wins. The data lies below the root, wherever the server's folder is. */
export function loadSettings(): void {
  if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`)
  process.env.DATA_DIR = resolve(root, process.env.DATA_DIR || 'data')
}

export function readPort(): number {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port
  throw new Failure(`PORT must be a number from 1 to 65535, but is '${process.env.PORT}'`)
}
