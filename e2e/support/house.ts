import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export interface House extends AsyncDisposable {
  url: string
}

/** The page as it is built on, with what is not delivered: its design. */
export async function openHouse(): Promise<House> {
  const root = fileURLToPath(new URL('../../apps/web', import.meta.url))
  const vite = await createServer({
    root,
    logLevel: 'silent',
    server: { host: 'localhost', port: 0, strictPort: false },
  })
  await vite.listen()
  const [url = ''] = vite.resolvedUrls?.local ?? []
  return { url: url.replace(/\/$/, ''), [Symbol.asyncDispose]: () => vite.close() }
}
