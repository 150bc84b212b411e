import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../support/childServer.ts'
import { eachDatabase } from '../support/databases.ts'
import { send, setUp } from '../support/http.ts'

/** Away from the project, so that nothing is found which a container would not have. */
const folder = mkdtempSync(join(tmpdir(), 'duplex-bundle-'))
const token = 'a-token-that-nobody-would-guess-soon'
const server = join(import.meta.dirname, '../..')

beforeAll(() => void execFileSync(process.execPath, ['build.mjs', join(folder, 'dist')], { cwd: server }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

eachDatabase('what the container holds', ({ dialect, create }) => {
  test('is all that the server needs: Ann sets up a workspace, is signed in, and reads how to write programs', async () => {
    const settings = dialect === 'postgresql' ? { DATABASE_URL: await create({ empty: true }) } : {}
    const bundle = spawn(process.execPath, ['dist/main.mjs'], {
      cwd: folder,
      env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, dialect), METRICS_TOKEN: token, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(bundle, 'exit')
    try {
      const url = await addressOf(bundle)
      const cookie = await setUp(url)
      expect((await send(url, '/api/workspace', { headers: { cookie } })).json).toMatchObject({ signedIn: true })
      expect((await send(url, '/docs/')).text).toContain('Duplex')
      const metrics = await send(url, '/metrics', { headers: { authorization: `Bearer ${token}` } })
      expect(metrics.text).toContain('duplex_turn_seconds_count')
    } finally {
      bundle.kill('SIGTERM')
    }
    expect(await ended).toEqual([0, null])
  })
})
