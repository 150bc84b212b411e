import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The server as operators run it: a process of its own, with a folder that goes with it. */
export interface ChildServer {
  url: string
  process: ChildProcess
  /** Exit code, or the signal that ended it. */
  ended: Promise<unknown[]>
}

export async function startChild(): Promise<ChildServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'duplex-child-'))
  const process_ = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
    env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(process_, 'exit').finally(() => rmSync(dataDir, { recursive: true, force: true }))
  return { url: await addressOf(process_), process: process_, ended }
}

/** What a server says it listens at. */
export async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server was started without an output to read')
  for await (const line of createInterface(server.stdout)) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (!address) continue
    server.stdout.resume()
    return address
  }
  throw new Error('the server ended before it listened')
}
