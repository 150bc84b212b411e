import { bestOf, chosen, directionOf, load } from './languages.ts'

/**
 * The language the page begins in. A script of its own (`build/chunks.ts`), so that its texts are on
 * the way while the page still is.
 */
export const language = chosen() ?? bestOf(navigator.languages)
Object.assign(document.documentElement, { lang: language, dir: directionOf(language) })

export const texts = load(language)
