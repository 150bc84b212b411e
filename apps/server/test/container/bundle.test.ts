import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { send, setUp } from '../support/http.ts'

/** Away from the project, so that nothing is found which a container would not have. */
const folder = mkdtempSync(join(tmpdir(), 'duplex-bundle-'))
const server = join(import.meta.dirname, '../..')

beforeAll(() => void execFileSync(process.execPath, ['build.mjs', join(folder, 'dist')], { cwd: server }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

eachDatabase('what the container holds', ({ dialect, create }) => {
  test('is all that the server needs: Ann sets up a workspace, is signed in, and reads how to write programs', async () => {
    const settings = dialect === 'postgresql' ? { DATABASE_URL: await create({ empty: true }) } : {}
    const bundle = spawn(process.execPath, ['dist/main.mjs'], {
      cwd: folder,
      env: { HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, dialect), ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(bundle, 'exit')
    try {
      const url = await addressOf(bundle)
      const cookie = await setUp(url)
      expect((await send(url, '/api/workspace', { headers: { cookie } })).json).toMatchObject({ signedIn: true })
      expect((await send(url, '/docs/')).text).toContain('Duplex')
    } finally {
      bundle.kill('SIGTERM')
    }
    expect(await ended).toEqual([0, null])
  })
})

/** What the server says it listens at. */
async function addressOf(bundle: ChildProcess): Promise<string> {
  if (!bundle.stdout) throw new Error('the bundle was started without an output to read')
  for await (const line of createInterface(bundle.stdout)) {
    const address = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (!address) continue
    bundle.stdout.resume()
    return address
  }
  throw new Error('the bundle ended before it listened')
}
