import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Real databases and sockets, on machines that may be busy: a test that hangs should fail, one that is slow should not.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 30_000 },
})
