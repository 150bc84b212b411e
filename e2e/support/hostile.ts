import { expect, type Page } from '@playwright/test'

const raised = '\u030d\u0311\u033e'
const hanging = '\u0316\u0323\u0353'

/** What people could be called, and say. */
export const hostile = {
  markup: '<img src=/x onerror=window.hit=1></title><script>window.hit=1</script>"\'>',
  turned: '\u202eevil \u2067turned',
  escaping: 'out\u2069\u2069\u202eevil',
  'right to left': 'שלום (עולם) 123',
  zalgo: `z${raised.repeat(9)}${hanging.repeat(9)}algo`,
  endless: 'w'.repeat(2_000),
  'emoji only': '👩‍👩‍👧‍👦🏳️‍🌈🧑🏽‍🚀',
  chinese: '這是一個很長的名字沒有任何空格也不應該超出它的位置',
} as const
export type Kind = keyof typeof hostile
export const kinds = Object.keys(hostile) as Kind[]

/** As much of it as fits. */
export const cut = (text: string, most: number): string => text.slice(0, most)

/** Looks empty, and is not. */
export const blank = ['\u2800', '\u3164', '\u200b\u200d', '\u00a0 \u2003', '\u202e']

/** Notes what the page does that it should not: runs what was written, asks for it, or is kept from it by its policy. */
export async function watched(page: Page): Promise<string[]> {
  const faults: string[] = []
  page.on('dialog', (dialog) => (faults.push(`asked: ${dialog.message()}`), void dialog.dismiss()))
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()))
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    const isElsewhere = page.url() !== 'about:blank' && origin !== new URL(page.url()).origin
    if (isElsewhere || pathname === '/x') faults.push(`fetched: ${request.url()}`)
  })
  await page.exposeFunction('fault', (text: string) => void faults.push(text))
  await page.addInitScript(() => {
    const { fault } = window as unknown as { fault: (text: string) => void }
    addEventListener('securitypolicyviolation', ({ blockedURI }) => fault(`kept from: ${blockedURI}`))
    Object.defineProperty(window, 'hit', { set: () => fault('a script ran') })
  })
  return faults
}

/** What is written stays text, turns nothing beside it, reaches over no edge, and is painted over nothing. */
export async function isOnlyText(page: Page): Promise<void> {
  await expect(page.locator('img[src="/x"], script:not([src]), title ~ title')).toHaveCount(0)
  expect(await page.evaluate(turnedBeside, Object.values(hostile))).toEqual([])
  expect(await page.evaluate(piledUp)).toEqual([])
  await fits(page)
}

/** Nothing reaches over the edge of the page. */
export async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(overTheEdge)).toEqual([])
}

/** Letters with a tower of marks, where nothing but a list or the page cuts it off. */
function piledUp(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!/\p{Mn}{9}/u.test(node.nodeValue ?? '') || !node.parentElement?.checkVisibility()) continue
    let box: Element | null = node.parentElement
    while (box && getComputedStyle(box).overflowY === 'visible') box = box.parentElement
    // What is scrolled within a message ends within it.
    const isOwn = box && (['hidden', 'clip'].includes(getComputedStyle(box).overflowY) || box.closest('.markdown'))
    if (!isOwn || box?.matches('html, body')) found.push(node.parentElement.outerHTML.slice(0, 200))
  }
  return found
}

/** Elements that end beyond the page, and not within something that is scrolled or cut. */
function overTheEdge(): string[] {
  const edge = document.documentElement.clientWidth
  const isCut = (element: Element): boolean => {
    for (let box = element.parentElement; box; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true
    return false
  }
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > edge + 1)
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isCut(element))
    .map((element) => `${element.tagName} ${element.className}`)
    .concat(document.documentElement.scrollWidth > edge ? 'the page' : [])
}

/** Texts, and what is only said of elements, in which a direction reaches beyond the words it belongs to. */
function turnedBeside(written: readonly string[]): string[] {
  const turning = /[\u0590-\u08ff\u202a-\u202e]/u
  /** What of a text is in no isolate of its own; nothing where one stays open. */
  const bare = (text: string): string | null => {
    let depth = 0
    let rest = ''
    for (const sign of text) {
      if (/[\u2066-\u2068]/.test(sign)) depth++
      else if (sign === '\u2069') depth = Math.max(0, depth - 1)
      else if (depth === 0) rest += sign
    }
    return depth === 0 ? rest : null
  }
  const leaks = (text: string): boolean => {
    const rest = bare(text)
    return rest === null || turning.test(rest)
  }
  /** The words that are laid out in one go with these. */
  const around = (node: Node): string => {
    let element = node.parentElement
    while (element && getComputedStyle(element).display === 'inline') {
      if (getComputedStyle(element).unicodeBidi !== 'normal') break
      element = element.parentElement
    }
    return element?.textContent.trim() ?? ''
  }
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim() ?? ''
    if (leaks(text) && node.parentElement?.checkVisibility() && around(node) !== text)
      found.push(`${node.parentElement.outerHTML.slice(0, 120)}`)
  }
  for (const element of document.querySelectorAll('[aria-label], [title]'))
    for (const name of ['aria-label', 'title']) {
      const said = element.getAttribute(name) ?? ''
      if (leaks(said) && !written.some((text) => text.startsWith(said))) found.push(`${name}="${said}"`)
    }
  return found
}
