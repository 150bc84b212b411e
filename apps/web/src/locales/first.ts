import { bestOf, chosen, load } from './languages.ts'

/**
 * The language the page begins in. A script of its own, so that its texts are on the way while the page still is:
 * `vite.config.ts` names it in the head.
 */
export const language = chosen() ?? bestOf(navigator.languages)
document.documentElement.lang = language

export const texts = load(language)
