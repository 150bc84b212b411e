import { createHash } from 'node:crypto'
import Fastify, { type FastifyInstance } from 'fastify'
import { openapiDocument } from './openapi.ts'

/** The reference for people who write programs: `/docs`, drawn from `/docs/openapi.json`, all served from here. */
export function serveDocs(app: FastifyInstance): void {
  const document = openapiDocument()
  app.get('/docs/openapi.json', (_request, reply) => reply.send(document))
  app.get('/docs', (_request, reply) => reply.redirect('/docs/'))

  let reader: Promise<FastifyInstance> | undefined
  app.get('/docs/*', async (request, reply) => {
    reader ??= createReader(document)
    const page = await (await reader).inject({ method: 'GET', url: request.url })
    if (page.statusCode !== 200) return reply.callNotFound()
    const type = page.headers['content-type']
    if (type?.startsWith('text/html')) reply.header('content-security-policy', readerPolicy(page.body))
    return reply
      .type(type ?? 'text/plain')
      .header('cache-control', 'public, max-age=3600')
      .send(page.rawPayload)
  })
}

/** Its program alone takes 4 MB of text and 40 MB of memory: loaded when somebody opens the reference, not before. */
async function createReader(content: object): Promise<FastifyInstance> {
  const { default: scalar } = await import('@scalar/fastify-api-reference')
  const reader = Fastify()
  await reader.register(scalar, {
    routePrefix: '/docs',
    openApiDocumentEndpoints: { json: '/openapi.json' },
    configuration: {
      content,
      pageTitle: 'Duplex API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  })
  return reader
}

/** The reader styles itself from its program; of scripts only its file and its one inline line run. */
function readerPolicy(html: string): string {
  const inline = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map((match) => match[1] ?? '').filter(Boolean)
  const hashes = inline.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'self'",
    `script-src 'self' ${hashes.join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
