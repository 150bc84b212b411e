import { t } from '../locales/index.ts'
import { toast } from './toasts.svelte.ts'

/** A page that lives for weeks asks now and then (ms). */
const often = 60 * 60 * 1_000
/** So long is what is about to happen shown before it does (ms). */
const patience = 4_000

let registration: ServiceWorkerRegistration | undefined
let isAnnounced = false
let lookedAt = Date.now()
let isKept = false
let waiting: ReturnType<typeof setInterval> | undefined

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(input: string): string }
}

/** Where scripts have to be trusted by name, this is the only one: nothing else is ever made one. */
function address(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const createScriptURL = () => '/sw.js'
  return trustedTypes?.createPolicy('duplex-worker', { createScriptURL }).createScriptURL('') ?? createScriptURL()
}

/** The page is kept in this browser from now on. There is none where it came by plain HTTP, and none is needed. */
export async function keepPage(): Promise<void> {
  if (isKept) return
  isKept = true
  addEventListener('vite:preloadError', () => void lookForUpdate())
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  try {
    registration = await navigator.serviceWorker.register(address(), { updateViaCache: 'none' })
    if (registration.waiting) announce()
    registration.addEventListener('updatefound', awaitNext)
  } catch {
    // Forbidden in some private windows, and some extensions give nothing back: then the page is fetched, as ever.
    return
  }
  const { active: worker } = await navigator.serviceWorker.ready
  worker?.postMessage(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
}

function awaitNext(): void {
  const coming = registration?.installing
  coming?.addEventListener('statechange', () => {
    // The first of all replaces nothing.
    if (coming.state === 'installed' && registration?.active) announce()
  })
}

/** The server is back, or a part of this page is gone: perhaps there is another one by now. Returns whether there is. */
export async function lookForUpdate(): Promise<boolean> {
  lookedAt = Date.now()
  if (isAnnounced) return true
  if (!(await isNewer())) return false
  if (registration) await registration.update().catch(() => {})
  else announce()
  return true
}

export function lookNowAndThen(): void {
  if (Date.now() - lookedAt > often) void lookForUpdate()
}

/** What was written is kept on the way, and sent from the new page. */
export function reload(): void {
  const next = registration?.waiting
  if (!next) return location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  next.postMessage('takeOver')
}

/** The server does not understand this page any more: it goes as soon as nobody is in the middle of something. */
export function reloadWhenIdle(): void {
  clearInterval(waiting)
  waiting = setInterval(() => {
    const isThere = !registration || registration.waiting
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    if (isThere && (document.hidden || fields.every(({ value }) => value === ''))) reload()
  }, patience)
}

/** Whether the server has another page than this one. */
async function isNewer(): Promise<boolean> {
  if (!import.meta.env.PROD) return false
  const own = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')]
  try {
    const answer = await fetch('/', { cache: 'no-store', headers: { accept: 'text/html' } })
    const text = await answer.text()
    return answer.ok && own.some(({ src }) => !text.includes(new URL(src).pathname))
  } catch {
    return false
  }
}

function announce(): void {
  if (isAnnounced) return
  isAnnounced = true
  toast(t('update.ready'), { lasting: true, action: { label: t('update.reload'), run: reload } })
}
