import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerErrors } from '../../src/http/errors.ts'
import { serveDocs } from '../../src/http/docs.ts'
import { setHeaders } from '../../src/http/headers.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { serveWeb } from '../../src/http/web.ts'
import { createLog } from '../../src/lib/log.ts'
import { send, type HttpAnswer } from '../support/http.ts'

const folder = mkdtempSync(join(tmpdir(), 'duplex-web-'))
const built = {
  'dist/index.html': '<!doctype html><title>Duplex</title>',
  'dist/favicon.svg': '<svg/>',
  'dist/assets/app-1a2b3c.js': 'start()',
  'dist/assets/app-1a2b3c.js.br': brotliCompressSync('start()'),
  'dist/assets/app-1a2b3c.js.map': '{"sources":["secret"]}',
  'dist/.env': 'SECRET=1',
  'dist/.git/config': 'secret',
  'secret.txt': 'secret',
}
let server: FastifyInstance
let url = ''

beforeAll(async () => {
  for (const [path, content] of Object.entries(built)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  server = await start(join(folder, 'dist'))
  url = await server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

async function start(root: string): Promise<FastifyInstance> {
  const server = createHttpServer({ trustProxy: false }, createLog('silent'))
  setHeaders(server, null)
  answerErrors(server)
  serveDocs(server)
  serveWeb(server, { root })
  return server
}

const html = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }
const isPage = ({ status, text }: HttpAnswer) => status === 200 && text === built['dist/index.html']

test.each(['/', '/rooms/general', '/join/abc.def', '/settings?tab=sessions', '/people/ann.b'])(
  '%s is the page',
  async (path) => {
    const answer = await send(url, path, html)
    expect(isPage(answer)).toBe(true)
    expect(answer.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  },
)

test('the page is there for whoever asks for anything, too', async () => {
  expect(isPage(await send(url, '/'))).toBe(true)
  expect(isPage(await send(url, '/', { headers: { accept: '*/*' } }))).toBe(true)
  expect((await send(url, '/', { method: 'HEAD' })).status).toBe(200)
})

test('a file whose name changes with its content is kept for ever, any other is asked for again', async () => {
  expect((await send(url, '/assets/app-1a2b3c.js')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  )
  const icon = await send(url, '/favicon.svg')
  expect(icon.headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'image/svg+xml' })
  const again = await send(url, '/favicon.svg', { headers: { 'if-none-match': icon.headers.etag ?? '' } })
  expect(again.status).toBe(304)
})

test('a file that was compressed beside is sent so', async () => {
  const answer = await send(url, '/assets/app-1a2b3c.js', { headers: { 'accept-encoding': 'br' } })
  expect(answer.headers).toMatchObject({
    'content-encoding': 'br',
    vary: expect.stringMatching(/accept-encoding/i) as string,
  })
  expect(answer.headers['content-type']).toMatch(/javascript/)
})

describe('what is never served', () => {
  test.each([
    '/.env',
    '/.git/config',
    '/assets/app-1a2b3c.js.map',
    '/assets/old-000000.js',
    '/nowhere.js',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e/%2e%2e/%2e%2e/secret.txt',
    '/..%5csecret.txt',
    '/assets%2fapp-1a2b3c.js.map',
    '/assets',
    '//secret.txt',
  ])('%s', async (path) => {
    for (const accept of ['*/*', 'text/html']) {
      const answer = await send(url, path, { headers: { accept } })
      expect(answer.text).not.toMatch(/secret/i)
      if (answer.status === 200) expect(isPage(answer)).toBe(true)
    }
  })

  test.each(['/.env', '/.git/config', '/assets/app-1a2b3c.js.map', '/assets/old-000000.js'])(
    '%s, and says so',
    async (path) => {
      expect((await send(url, path, html)).status).toBe(404)
    },
  )

  test('a page to whom asks for something else', async () => {
    expect((await send(url, '/picture.png', { headers: { accept: 'image/*,*/*;q=0.8' } })).status).toBe(404)
    expect((await send(url, '/rooms/general', { headers: { accept: 'application/json' } })).status).toBe(404)
    expect((await send(url, '/rooms/general', { method: 'POST', ...html })).status).toBe(404)
  })
})

test('where the page was not built, the answer says how to build it', async () => {
  const unbuilt = await start(join(folder, 'nowhere'))
  const address = await unbuilt.listen({ port: 0, host: '127.0.0.1' })
  const answer = await send(address, '/', html)
  expect(answer.status).toBe(503)
  expect(answer.text).toContain('npm run build')
  await unbuilt.close()
})

describe('the reference', () => {
  test('lists every command and query, with what refusals look like', async () => {
    const document = (await send(url, '/docs/openapi.json')).json as {
      openapi: string
      paths: Record<string, Record<string, { operationId: string }>>
      components: { responses: { refusal: { content: object } } }
    }
    expect(document.openapi).toBe('3.1.0')
    expect(document.paths['/api/rooms/{roomId}/messages']?.['post']).toMatchObject({
      operationId: 'message.send',
      parameters: [{ name: 'roomId', in: 'path', required: true }],
      requestBody: { required: true, content: { 'application/json': { schema: { required: ['id', 'text'] } } } },
    })
    expect(document.paths['/api/rooms/{roomId}/messages']?.['get']).toMatchObject({
      parameters: [{ name: 'roomId', in: 'path' }, { name: 'before', in: 'query', required: false }, {}, {}, {}],
    })
    expect(JSON.stringify(document.components.responses.refusal.content)).toContain('auth.required')
  })

  test('is read in a page that loads nothing from elsewhere', async () => {
    expect((await send(url, '/docs')).headers.location).toBe('/docs/')
    const page = await send(url, '/docs/')
    expect(page.status).toBe(200)
    expect(page.text).not.toMatch(/https?:\/\//)
    expect(page.headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^ ]+';/)
    expect((await send(url, '/docs/js/scalar.js')).headers['content-type']).toMatch(/javascript/)
    expect((await send(url, '/docs/nowhere')).status).toBe(404)
  })
})
