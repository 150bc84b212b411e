import { createContext } from 'svelte'
import type { App } from './app.svelte.ts'

/** The state of the page, for components. App.svelte provides it. */
export const [useApp, provideApp] = createContext<App>()
