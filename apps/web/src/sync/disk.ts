import type { Clock } from '../lib/clock.ts'
import { copyOnDisk } from './copyOnDisk.ts'
import { noCopy, type CopyStore } from './copyStore.ts'
import { Drawer, eraseAll } from './database.ts'
import { outboxOnDisk } from './outboxOnDisk.ts'
import { memoryStore, type OutboxStore } from './outboxStore.ts'
import { nobody, peersOn, type Peers } from './peers.ts'
import { alwaysOurs, turnByLock, turnByWord, type Turn } from './turn.ts'

/** What this browser keeps of one person, and how their tabs share it. */
export interface Disk {
  outbox: OutboxStore
  copy: CopyStore
  peers: Peers
  turn: Turn
  close(): void
  /** Nothing of it stays. */
  erase(): Promise<void>
  /** Only what was not sent stays. */
  leave(): Promise<void>
}

export interface Disks {
  open(personId: string): Disk
  /** `but`: of one person it stays. */
  eraseAll(but?: string): Promise<void>
}

/** Lasts as long as the page, which is alone. */
export const memoryDisk = (outbox: OutboxStore = memoryStore()): Disk => ({
  outbox,
  copy: noCopy,
  peers: nobody,
  turn: alwaysOurs,
  close() {},
  erase: () => Promise.resolve(),
  leave: () => Promise.resolve(),
})

/** In the browser's databases. */
export const browserDisks = (clock: Clock): Disks => ({ open: (personId) => onDisk(personId, clock), eraseAll })

function onDisk(personId: string, clock: Clock): Disk {
  const drawer = new Drawer(personId, clock)
  const name = `duplex.${personId}`
  const peers = peersOn(name)
  const turn = turnOf(`${name}.turn`, clock)
  const leave = () => {
    turn.end()
    peers.close()
  }
  return {
    outbox: outboxOnDisk(drawer),
    copy: copyOnDisk(drawer, clock),
    peers,
    turn,
    close() {
      leave()
      drawer.close()
    },
    erase() {
      leave()
      return drawer.erase()
    },
    leave() {
      leave()
      return drawer.leave()
    },
  }
}

/** Locks are for pages that came safely; channels all browsers have. */
function turnOf(name: string, clock: Clock): Turn {
  const { locks } = navigator as { locks?: LockManager }
  if (locks) return turnByLock(locks, name)
  return typeof BroadcastChannel === 'undefined' ? alwaysOurs : turnByWord(name, () => clock.now())
}
