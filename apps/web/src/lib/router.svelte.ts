import { enter, enterList, pageHere } from './back.ts'
import { match, type Route } from './routes.ts'

class Router {
  #path = $state(location.pathname)
  readonly #route = $derived(match(this.#path))

  constructor() {
    addEventListener('popstate', () => this.#follow())
    document.addEventListener('click', (event) => this.#clicked(event))
  }

  /** Where we are. */
  get current(): Route {
    return this.#route
  }

  navigate(path: string, { replace = false }: { replace?: boolean } = {}): void {
    if (path === location.pathname + location.search + location.hash) this.#follow()
    else enter(path, { replace, entered: () => this.#follow() })
  }

  /** Resolves when the list is on the screen. */
  toList(): Promise<void> {
    return new Promise((resolve) =>
      enterList(() => {
        this.#follow()
        resolve()
      }),
    )
  }

  #follow(): void {
    this.#path = pageHere()
  }

  /** Plain clicks on links of our own; everything else (new tab, download, the API's pages) is the browser's. */
  #clicked(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    if (match(link.pathname).name === 'notFound') return
    event.preventDefault()
    this.navigate(link.pathname + link.search + link.hash)
  }
}

const router = new Router()

/** Reactive: `route.current.name`. */
export const route = {
  get current(): Route {
    return router.current
  },
}
export const navigate = (path: string, options?: { replace?: boolean }): void => router.navigate(path, options)
/** On a phone, up to the list of rooms. */
export const toList = (): Promise<void> => router.toList()
