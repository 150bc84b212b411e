import { phone } from './breakpoints.ts'

/** What an entry of the browser's history knows of itself. */
interface Mark {
  /** How many layers lie over its page. */
  layers?: number
  /** How many entries back the list of rooms is, where one came from there. */
  steps?: number | undefined
}

const mark = (): Mark => (history.state as Mark | null) ?? {}
const layersHere = (): number => mark().layers ?? 0
const stepsHere = (): number | undefined => (location.pathname === '/' ? 0 : mark().steps)
const further = (): number | undefined => {
  const steps = stepsHere()
  return steps === undefined ? undefined : steps + 1
}

/** What closes each layer, the uppermost last. */
let open: (() => void)[] = []
let isAgreeing = false
/** On the way back by our own doing; what is wished meanwhile comes after that. */
let isLeaving = false
const afterwards: (() => void)[] = []

addEventListener('popstate', () => {
  const wasOwn = isLeaving
  isLeaving = false
  if (!wasOwn) while (open.length > layersHere()) open.pop()?.()
  for (const wish of afterwards.splice(0)) wish()
  agree()
})

function leave(entries: number): void {
  isLeaving = true
  history.go(-entries)
}

/** Makes the history agree with what is open: once for all that opens and closes in one go. */
function agree(): void {
  if (isAgreeing) return
  isAgreeing = true
  setTimeout(() => {
    isAgreeing = false
    if (isLeaving) return
    if (layersHere() > open.length) return leave(layersHere() - open.length)
    while (layersHere() < open.length)
      history.pushState({ layers: layersHere() + 1, steps: further() } satisfies Mark, '')
  })
}

/** On a phone going back closes what lies over the page. What is returned is to be called when it was closed in another way. */
export function closedByBack(close: () => void): () => void {
  if (!matchMedia(phone).matches) return () => {}
  open = [...open, close]
  agree()
  return () => {
    open = open.filter((other) => other !== close)
    agree()
  }
}

/** Goes to a page. It takes the place of a layer: there is nothing to go back to in what was closed. */
export function enter(path: string, { replace, entered }: { replace: boolean; entered: () => void }): void {
  if (isLeaving) return void afterwards.push(() => enter(path, { replace, entered }))
  const steps = mark().steps
  if (replace || layersHere() > 0) history.replaceState({ steps } satisfies Mark, '', path)
  else history.pushState({ steps: further() } satisfies Mark, '', path)
  entered()
}

/** Up to the list of rooms: back where one came from there, so that the browser's own way back agrees. */
export function enterList(entered: () => void): void {
  const steps = stepsHere()
  if (!steps || isLeaving) return enter('/', { replace: true, entered })
  for (const close of open.splice(0)) close()
  afterwards.push(entered)
  leave(steps)
}
