import type { Page } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The other looks of the page: what is there is the same, so only the colours are asked about again. */
const looks = [
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'high' },
  { theme: 'dark', contrast: 'high' },
] as const

/** Hundreds of cells that are all alike: some of them are enough. */
const alike = '[role="gridcell"]:nth-child(n + 8)'

/** What keeps somebody out, as far as a machine can tell (WCAG 2.2 AA, and what is good practice beyond). */
async function found(page: Page, only?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: only ? [only] : rules,
    resultTypes: ['violations'],
    preload: false,
  }
  const { violations } = await page.evaluate(
    ([alike, options]) => (window as unknown as { axe: typeof axe }).axe.run({ exclude: [alike] }, options),
    [alike, options] as const,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  )
}

/** In the look it has. */
export async function barriers(page: Page): Promise<string[]> {
  await settle(page)
  return found(page)
}

/** In light, in dark, and in high contrast of both. */
export async function barriersInAnyLook(page: Page): Promise<string[]> {
  const all = await barriers(page)
  for (const { theme, contrast } of looks) {
    await wear(page, theme, contrast)
    for (const barrier of await found(page, 'color-contrast')) all.push(`${theme} ${contrast} ${barrier}`)
  }
  await wear(page, 'light', 'normal')
  return all
}

async function wear(page: Page, theme: string, contrast: string): Promise<void> {
  await page.evaluate((look) => Object.assign(document.documentElement.dataset, look), { theme, contrast })
  await settle(page)
}

/** As it looks when nothing fades any more. */
const settle = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })
