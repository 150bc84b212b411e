import icons from 'unplugin-icons/vite'
import type { Plugin } from 'vite'

/** What all icons have in common, and base.css says once. */
const common = / fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round" stroke-width="2"/g

/** What points to where one reads, or comes from; base.css turns it around where that is the other way. */
const directed =
  /^(?:arrow|chevron|corner-up|log)-(?:left|right|in|out)$|^(?:reply|forward|list|list-ordered|undo|redo|send)(?:-|$)/

const lines = (svg: string, _collection: string, icon: string): string =>
  svg
    .replace(/^<svg[^>]*>/, `<svg class="icon${directed.test(icon) ? ' directed' : ''}" viewBox="0 0 24 24">`)
    .replaceAll(common, '')
    .replaceAll('<g>', '')
    .replaceAll('</g>', '')

/** Icons as components without props, each no more than its lines: there are a hundred. */
export const lucide = (): Plugin => icons({ compiler: { extension: 'svelte', compiler: lines } }) as Plugin
