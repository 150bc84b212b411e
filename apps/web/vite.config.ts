import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import icons from 'unplugin-icons/vite'
import { defineConfig, type Plugin } from 'vite'

const server = `http://127.0.0.1:${process.env.API_PORT ?? '3001'}`
/** What the server answers; everything else belongs to the page. */
const serverPaths = '^/(api|ws|echo|health|docs)(?=[/?]|$)'

/** Most text is set in this one file: fetched along with the page, not after its styles were read. */
const textFont = /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/
const preloadTextFont: Plugin = {
  name: 'preload-text-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => textFont.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head',
        })),
  },
}

/** The first texts are asked for by a small script of their own: they are on the way while the page still is. */
const firstTexts = '/src/locales/first.ts'
const askForTexts: Plugin = {
  name: 'ask-for-texts',
  buildStart() {
    if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: firstTexts.slice(1), name: 'first' })
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const built = Object.values(bundle ?? {}).find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(firstTexts)),
      )
      const src = built ? `/${built.fileName}` : firstTexts
      return [
        { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' },
      ]
    },
  },
}

export default defineConfig({
  plugins: [svelte(), icons({ compiler: 'svelte', scale: 1, defaultClass: 'icon' }), preloadTextFont, askForTexts],
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(new URL('src/lib/markdown/noReferences.ts', import.meta.url)),
    },
  },
  clearScreen: false,
  server: {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    // Host and Origin pass as the browser sent them: the server compares them.
    proxy: { [serverPaths]: { target: server, ws: true, changeOrigin: false } },
  },
  build: {
    target: 'es2023',
    // Nothing inline: the Content-Security-Policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
})
