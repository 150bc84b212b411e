import { request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

export interface HttpAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** Undefined where the body is no JSON. */
  json: unknown
}

export interface HttpRequest {
  method?: string
  headers?: OutgoingHttpHeaders
  /** Sent as it is where it is a string, else as JSON. */
  body?: unknown
}

/** A request with exactly these headers: `fetch` adds some of its own and forbids others. */
export async function send(
  url: string,
  path: string,
  { method = 'GET', headers = {}, body }: HttpRequest = {},
): Promise<HttpAnswer> {
  const isJson = body !== undefined && typeof body !== 'string'
  const bytes = isJson ? JSON.stringify(body) : (body ?? '')
  const type = isJson ? { 'content-type': 'application/json' } : {}
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(bytes) }
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const outgoing = request({
      hostname,
      port,
      path,
      method,
      headers: { ...type, ...length, ...headers },
      agent: false,
    })
    outgoing.on('error', reject)
    outgoing.on('response', (response) => {
      const { statusCode = 0, headers } = response
      text(response).then((words) => resolve({ status: statusCode, headers, text: words, json: parse(words) }), reject)
    })
    outgoing.end(bytes)
  })
}

export const ann = {
  workspaceName: 'Harbour',
  name: 'Ann',
  email: 'ann@example.org',
  password: 'correct horse battery',
}

/** The first run: Ann owns the workspace and is signed in. Gives her cookie, as a browser would send it. */
export async function setUp(url: string): Promise<string> {
  const answer = await send(url, '/api/workspace', { method: 'POST', body: ann })
  if (answer.status !== 200) throw new Error(`setting up failed: ${answer.text}`)
  return cookieOf(answer)
}

export const cookieOf = ({ headers }: HttpAnswer): string => headers['set-cookie']?.[0]?.split(';')[0] ?? ''

function parse(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return undefined
  }
}
