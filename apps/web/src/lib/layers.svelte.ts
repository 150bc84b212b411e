import { untrack } from 'svelte'

/** What lies on what: a modal dialog makes everything below it deaf, also to screen readers. */
let stack = $state.raw<readonly string[]>([])

/** The uppermost dialog, or undefined where the page itself lies open. */
export const layers = {
  get top(): string | undefined {
    return stack.at(-1)
  },
}

/** Lays a dialog on top; the function it returns takes it away. */
export function cover(id: string): () => void {
  // Covering is no reason to cover again when something else is covered.
  stack = [...untrack(() => stack), id]
  return () => (stack = stack.filter((other) => other !== id))
}
