import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real databases and sockets, on machines that may be busy: a test that hangs should fail, one that is slow should not.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Half of the time they wait, for a database, a socket or a hash.
    maxWorkers: availableParallelism() + 1,
  },
})
