import { recall, remember } from './storage.ts'

const name = 'collapsed'

function stored(): string[] {
  try {
    const kept: unknown = JSON.parse(recall(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

let ids = $state.raw<readonly string[]>(stored())

/** Which parts of the sidebar are closed in this browser. */
export const isCollapsed = (id: string): boolean => ids.includes(id)

export function toggleCollapsed(id: string): void {
  ids = isCollapsed(id) ? ids.filter((other) => other !== id) : [...ids, id]
  remember(name, JSON.stringify(ids))
}
