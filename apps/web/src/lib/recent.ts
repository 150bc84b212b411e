import { recall, remember } from './storage.ts'

const name = 'recentRooms'
const most = 20

/** Rooms one was in, the latest first. */
export function recentRooms(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

export const visited = (roomId: string): void =>
  remember(name, JSON.stringify([roomId, ...recentRooms().filter((other) => other !== roomId)].slice(0, most)))
