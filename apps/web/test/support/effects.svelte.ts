import { flushSync } from 'svelte'

/** Runs as a component would: again whenever what it read has changed, until stopped. */
export function watching(run: () => void): () => void {
  const stop = $effect.root(() => {
    $effect(run)
  })
  flushSync()
  return stop
}
