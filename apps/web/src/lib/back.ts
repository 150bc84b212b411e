import { phone } from './breakpoints.ts'

/** What an entry of the browser's history knows of itself. */
interface Mark {
  /** How many layers lie over its page, or did. */
  layers?: number
  /** How many entries back the list of rooms is, where one came from there. */
  steps?: number | undefined
  /** The page, where the address says what lies over it. */
  page?: string
}

const mark = (): Mark => (history.state as Mark | null) ?? {}
const stepsHere = (): number | undefined => (location.pathname === '/' ? 0 : mark().steps)
const further = (): number | undefined => {
  const steps = stepsHere()
  return steps === undefined ? undefined : steps + 1
}

const look = () => ({ layers: mark().layers ?? 0, page: mark().page ?? location.pathname })
let here = look()

function write(how: 'pushState' | 'replaceState', to: Mark, path = ''): void {
  history[how](to, '', path)
  here = look()
}

/** What closes each layer, the uppermost last. */
let open: (() => void)[] = []
let isAgreeing = false
/** On the way back by our own doing; what is wished meanwhile comes after that. */
let isLeaving = false
const afterwards: (() => void)[] = []

/** The address of the page, whatever lies over it. */
export const pageHere = (): string => (open.length > 0 ? here.page : location.pathname)

addEventListener('popstate', (event) => {
  const before = here
  here = look()
  const wasOwn = isLeaving
  isLeaving = false
  if (!wasOwn) {
    const isBack = here.page === before.page && here.layers < before.layers
    // What was closed in another way has left its entry: who goes back means what is open, or the page before.
    const over = here.layers - (open.length - 1)
    if (isBack && over > 0) {
      event.stopImmediatePropagation()
      return history.go(-over)
    }
    while (open.length > here.layers) open.pop()?.()
  }
  for (const wish of afterwards.splice(0)) wish()
  agree()
})

/** Gives each layer an entry: once for all that opens and closes in one go. */
function agree(): void {
  if (isAgreeing) return
  isAgreeing = true
  setTimeout(() => {
    isAgreeing = false
    if (isLeaving) return
    while (here.layers < open.length) write('pushState', { ...mark(), layers: here.layers + 1, steps: further() })
  })
}

/** On a phone going back closes what lies over the page. What is returned is to be called when it was closed in another way. */
export function closedByBack(close: () => void): () => void {
  if (!matchMedia(phone).matches) return () => {}
  open = [...open, close]
  agree()
  return () => {
    open = open.filter((other) => other !== close)
  }
}

/** Shows another address while a layer lies over the page. Returns the way back; whoever went elsewhere stays there. */
export function lendAddress(path: string): () => void {
  const before = here.page + location.search + location.hash
  // The layer has its entry by then, and the page keeps its own.
  const timer = setTimeout(() => write('replaceState', { ...mark(), page: here.page }, path))
  return () => {
    clearTimeout(timer)
    const { page, ...rest } = mark()
    if (page && location.pathname === path) write('replaceState', rest, before)
  }
}

/** Goes to a page. It takes the place of a layer: there is nothing to go back to in what was closed. */
export function enter(path: string, { replace, entered }: { replace: boolean; entered: () => void }): void {
  if (isLeaving) return void afterwards.push(() => enter(path, { replace, entered }))
  const steps = mark().steps
  if (replace || here.layers > 0) write('replaceState', { steps }, path)
  else write('pushState', { steps: further() }, path)
  entered()
}

/** Up to the list of rooms: back where one came from there, so that the browser's own way back agrees. */
export function enterList(entered: () => void): void {
  const steps = stepsHere()
  if (!steps || isLeaving) return enter('/', { replace: true, entered })
  for (const close of open.splice(0)) close()
  afterwards.push(entered)
  isLeaving = true
  history.go(-steps)
}
