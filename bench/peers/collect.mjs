/* global Bun */
// Memory is compared after a full collection that also gives empty pages back: neither garbage nor what the engine keeps
// in reserve says anything about what a connection costs.
process.on('SIGUSR2', () => (globalThis.Bun ? Bun.gc(true) : globalThis.gc({ type: 'major', flavor: 'last-resort' })))
