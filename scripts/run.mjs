// The first thing every npm script runs: plain JavaScript for any Node from 20 on, with nothing installed yet.
import { installWhereNeeded } from './bootstrap/install.mjs'
import { continueWithFittingNode } from './bootstrap/node.mjs'

installWhereNeeded()

if (continueWithFittingNode()) {
  const { runTask } = await import('./tasks.ts')
  await runTask(process.argv.slice(2))
}
