import type { Section } from './report.ts'

/** How long to look, and how often. */
export interface Mode {
  isQuick: boolean
  rounds: number
  warmUpMs: number
  measureMs: number
}

export const thorough: Mode = { isQuick: false, rounds: 3, warmUpMs: 1_500, measureMs: 2_500 }
export const quick: Mode = { isQuick: true, rounds: 1, warmUpMs: 700, measureMs: 1_000 }

export interface Workload {
  name: string
  run(mode: Mode): Promise<Section[]>
}

/** Each round meets everybody once, so that what changes on the machine changes for all. */
export async function interleaved<Item, Result>(
  rounds: number,
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Map<Item, Result[]>> {
  const results = new Map<Item, Result[]>(items.map((item) => [item, []]))
  for (let round = 0; round < rounds; round++) for (const item of items) results.get(item)?.push(await run(item))
  return results
}
