import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fork } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSecret } from '../../src/lib/secret.ts'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'duplex-secret-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('the first start makes it, in a file for the server alone; every other start finds it', () => {
  const dataDir = join(folder, 'made', 'on', 'the', 'way')
  const secret = readSecret(dataDir)
  expect(secret).toHaveLength(32)
  expect(readSecret(dataDir)).toEqual(secret)
  expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
  expect(readdirSync(dataDir)).toEqual(['secret'])
})

test('several servers that start at the same moment agree on one', async () => {
  const program = `
    import { readSecret } from ${JSON.stringify(new URL('../../src/lib/secret.ts', import.meta.url).href)}
    process.send('here')
    process.once('message', () => process.send(readSecret(${JSON.stringify(folder)}).toString('hex'), () => process.disconnect()))`
  const file = join(folder, 'starter.mts')
  writeFileSync(file, program)
  const servers = Array.from({ length: 6 }, () => fork(file))
  const ended = servers.map((server) => once(server, 'exit'))
  await Promise.all(servers.map((server) => once(server, 'message')))

  const secrets = servers.map((server) => once(server, 'message'))
  for (const server of servers) server.send('go')
  const all = (await Promise.all(secrets)).flat()
  expect(new Set(all.filter((one) => typeof one === 'string'))).toHaveProperty('size', 1)
  await Promise.all(ended)
})

test('a damaged one is said, not silently replaced', () => {
  writeFileSync(join(folder, 'secret'), 'short')
  expect(() => readSecret(folder)).toThrow(/secret is damaged/)
})
