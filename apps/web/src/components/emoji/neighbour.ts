export type Direction = 'up' | 'down' | 'left' | 'right'

export interface Cell {
  left: number
  top: number
}

/** Where an arrow key leads from cell `from`: to the one beside it, or to the nearest of the next row that has any. */
export function neighbour(cells: readonly Cell[], from: number, direction: Direction): number {
  const here = cells[from]
  if (!here) return 0
  if (direction === 'left') return Math.max(0, from - 1)
  if (direction === 'right') return Math.min(cells.length - 1, from + 1)
  const step = direction === 'down' ? 1 : -1
  let row: number | null = null
  let best = from
  for (let index = from + step; index >= 0 && index < cells.length; index += step) {
    const cell = cells[index]
    if (!cell || cell.top === here.top) continue
    row ??= cell.top
    if (cell.top !== row) break
    const isNearer = Math.abs(cell.left - here.left) < Math.abs((cells[best]?.left ?? 0) - here.left)
    if (best === from || isNearer) best = index
  }
  return best
}
