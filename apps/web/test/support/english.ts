import { load, loadMore } from '../../src/locales/languages.ts'
import { speech } from '../../src/locales/language.svelte.ts'

/** Tests speak English, unless they say otherwise. */
speech.speak('en', { ...(await load('en')), ...(await loadMore('en')) }, [])
