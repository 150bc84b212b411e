import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type axeCore from 'axe-core'
import type { RunOptions } from 'axe-core'
import { settle } from './measures.ts'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** What keeps somebody out, as far as a machine can tell (WCAG 2.2 AA, and what is good practice beyond). */
const all: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
}
/** What only the whole page can answer: something that came, or went, elsewhere in it is enough. */
const ofThePage: RunOptions = {
  runOnly: [
    'page-has-heading-one',
    'landmark-one-main',
    'landmark-no-duplicate-main',
    'landmark-unique',
    'heading-order',
  ],
}
/** In another look is there what was there before: only the colours are asked about again. */
const colours: RunOptions = { runOnly: ['color-contrast'] }

const looks = [
  { theme: 'light', contrast: 'normal' },
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'high' },
  { theme: 'dark', contrast: 'high' },
] as const
const [usual, ...others] = looks

/** In the look it has, and as large as it is. */
export async function barriers(page: Page, options = all): Promise<string[]> {
  await settle(page)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  const { width = 0 } = page.viewportSize() ?? {}
  const isAll = options === all
  return page.evaluate(look, [options, isAll ? ofThePage : null, `${width} ${JSON.stringify(options)}`] as const)
}

/** In light, in dark, and in high contrast of both: there `also` in a window of that size. */
export async function barriersInAnyLook(page: Page, also?: { width: number; height: number }): Promise<string[]> {
  const found = await barriers(page)
  for (const look of others) {
    const isElsewhere = also && look === others.at(-1)
    if (isElsewhere) await page.setViewportSize(also)
    await wear(page, look)
    const barrier = await barriers(page, isElsewhere ? all : colours)
    found.push(...barrier.map((each) => `${look.theme} ${look.contrast} ${each}`))
  }
  await wear(page, usual)
  return found
}

const wear = (page: Page, look: (typeof looks)[number]) =>
  page.evaluate((look) => Object.assign(document.documentElement.dataset, look), look)

/**
 * Runs axe over what is new to it: most of a state was there in the one before. What is the same in itself, and within
 * the same, is not looked at again in this tab, at this size and in this look.
 */
async function look([options, whole, way]: readonly [RunOptions, RunOptions | null, string]): Promise<string[]> {
  const hash = (text: string, from = 5381) => {
    let sum = from
    for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 33) ^ text.charCodeAt(at)) >>> 0
    return sum
  }
  const { theme, contrast } = document.documentElement.dataset
  const name = `seen ${theme} ${contrast} ${way}`
  const seen = new Set(sessionStorage.getItem(name)?.split(' '))

  const tagOf = (element: Element) => (element.cloneNode(false) as Element).outerHTML
  const inside = new Map<Element, number>()
  const digest = (element: Element): number => {
    let sum = hash(tagOf(element))
    for (const child of element.childNodes)
      sum = child instanceof Element ? hash(`${digest(child)}`, sum) : hash(child.textContent ?? '', sum)
    inside.set(element, sum)
    return sum
  }
  const old: Element[] = []
  const sort = (element: Element, within: number) => {
    const key = `${hash(`${inside.get(element)}`, within)}`
    if (seen.has(key)) return void old.push(element)
    seen.add(key)
    const around = hash(tagOf(element), within)
    for (const child of element.children) sort(child, around)
  }
  // Hundreds of cells that are all alike: some of them are enough.
  for (const cell of document.querySelectorAll('[role="gridcell"]:nth-child(n + 8)')) cell.remove()
  digest(document.body)
  sort(document.body, 0)
  sessionStorage.setItem(name, [...seen].join(' '))

  const { axe } = window as unknown as { axe: typeof axeCore }
  const asked = { resultTypes: ['violations'], preload: false } satisfies RunOptions
  const ofParts = await axe.run({ include: document, exclude: old }, { ...options, ...asked })
  const ofWhole = whole ? await axe.run(document, { ...whole, ...asked }) : { violations: [] }
  const violations = [...ofWhole.violations, ...ofParts.violations]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  )
}
