import { svelte } from '@sveltejs/vite-plugin-svelte'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const inSvelte = (path: string): string => fileURLToPath(new URL(path, import.meta.resolve('svelte/package.json')))

/** State runs in Node as it runs in a browser: reactive, not rendered once. */
export default defineConfig({
  plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) })],
  resolve: {
    alias: [
      { find: /^svelte$/, replacement: inSvelte('src/index-client.js') },
      { find: /^svelte\/reactivity$/, replacement: inSvelte('src/reactivity/index-client.js') },
    ],
  },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    environment: 'node',
    setupFiles: 'test/support/english.ts',
    // What hangs should fail; what is slow on a busy machine should not.
    testTimeout: 60_000,
    maxWorkers: '100%',
    server: { deps: { inline: [/node_modules\/svelte\//] } },
  },
})
