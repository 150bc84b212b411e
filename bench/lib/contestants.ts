import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { ChildProcess } from 'node:child_process'
import type { DialectName, Member } from '../load/dialects.ts'
import { generatePeerClient } from '../peers/prisma/generate.mjs'
import { freePort, listens, startOnCore, stop } from './processes.ts'
import { createWorkspace, type Shape } from './workspace.ts'

export interface Contestant {
  name: string
  dialect: DialectName
  /** How to start it; null where it is not installed. */
  command: string[] | null
}

const bench = join(import.meta.dirname, '..')
const node = (file: string): string[] => [process.execPath, '--expose-gc', join(bench, file)]

function bun(): string | null {
  const { resolve } = createRequire(import.meta.url)
  for (const name of ['@oven/bun-linux-x64', '@oven/bun-linux-aarch64']) {
    try {
      return join(resolve(`${name}/package.json`), '../bin/bun')
    } catch {
      // The one for the other processor.
    }
  }
  return null
}
const bunPath = bun()

export const duplex: Contestant = { name: 'Duplex', dialect: 'duplex', command: node('duplex.ts') }
export const socketIo: Contestant = {
  name: 'Socket.IO + Prisma',
  dialect: 'socketIo',
  command: node('peers/socketIoPrisma.mjs'),
}
export const bunPublish: Contestant = {
  name: "Bun's publish",
  dialect: 'plain',
  command: bunPath && existsSync(bunPath) ? [bunPath, join(bench, 'peers/bunPublish.mjs')] : null,
}
/** What one write per member costs when there is nothing else to do. */
export const floor: Contestant = {
  name: 'raw writes, the floor',
  dialect: 'plain',
  command: node('peers/rawJoined.mjs'),
}
export const contestants: Contestant[] = [
  duplex,
  socketIo,
  { name: 'ws, text per client', dialect: 'plain', command: node('peers/wsPerClient.mjs') },
  { name: 'ws, one payload', dialect: 'plain', command: node('peers/wsPrebuilt.mjs') },
  bunPublish,
  floor,
]

export const installed = (field: Contestant[]): Contestant[] => field.filter(({ command }) => command !== null)
export const skipped = (): string[] =>
  contestants
    .filter(({ command }) => command === null)
    .map(({ name }) => `${name} is not installed here and is left out`)

export interface Running {
  port: number
  pid: number
  dataDir: string
  members: Member[]
  process: ChildProcess
  /** Ends it, and keeps what it stored. */
  halt: () => Promise<void>
  stop: () => Promise<void>
}

/** On the disk of the project: where the temporary folder is in memory, an fsync would cost nothing. */
export function newDataDir(): string {
  mkdirSync(join(bench, 'data'), { recursive: true })
  return mkdtempSync(join(bench, 'data', 'run-'))
}

/** A server with an empty history and the people of this shape, about to connect. */
export async function start(contestant: Contestant, shape: Shape): Promise<Running> {
  const dataDir = newDataDir()
  const members = contestant === duplex ? await createWorkspace(dataDir, shape) : strangers(shape)
  return startOn(contestant, dataDir, members)
}

export async function startOn(
  { name, command, dialect }: Contestant,
  dataDir: string,
  members: Member[],
): Promise<Running> {
  if (!command) throw new Error(`${name} is not installed`)
  if (dialect === 'socketIo') generatePeerClient()
  const port = await freePort()
  const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, NODE_ENV: 'production' }
  const child = startOnCore(0, command, { env })
  await listens(port, child)
  return {
    port,
    pid: child.pid ?? 0,
    dataDir,
    members,
    process: child,
    halt: () => stop(child),
    async stop() {
      await stop(child)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Nobody asks them who they are. */
const strangers = ({ rooms, peoplePerRoom }: Shape): Member[] =>
  Array.from({ length: rooms * peoplePerRoom }, (_, index) => {
    const room = Math.floor(index / peoplePerRoom)
    return { room, roomId: `room-${room}` }
  })
