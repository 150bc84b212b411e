import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

const secretBytes = 32

/**
 * The server's own secret, made on the first start. Written aside and linked into place, which fails where somebody was
 * faster: two servers that start at once agree on one, and a crash leaves either no secret or a whole one.
 */
export function readSecret(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true })
  const path = join(dataDir, 'secret')
  const secret = read(path) ?? create(path)
  if (secret.length !== secretBytes) {
    throw new Error(
      `${path} is damaged: it must hold ${secretBytes} bytes. Restore it, or delete it: invite links made with it end.`,
    )
  }
  return secret
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
    return undefined
  }
}

function create(path: string): Buffer {
  const aside = `${path}.${randomBytes(8).toString('hex')}`
  try {
    writeDurably(aside, randomBytes(secretBytes))
    linkSync(aside, path)
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(aside, { force: true })
  }
  return readFileSync(path)
}

function writeDurably(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
