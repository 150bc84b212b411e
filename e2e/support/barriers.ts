import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The other looks of the page: what is there is the same, so only the colours are asked about again. */
const looks = [
  { theme: 'dark', contrast: undefined },
  { theme: 'light', contrast: 'high' },
  { theme: 'dark', contrast: 'high' },
] as const

/** Hundreds of cells that are all alike: some of them are enough. */
const alike = '[role="gridcell"]:nth-child(n + 8)'

/** What keeps somebody out, as far as a machine can tell (WCAG 2.2 AA, and what is good practice beyond). */
async function found(page: Page, only?: string): Promise<string[]> {
  // In one frame, without the page that axe opens for several.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude(alike)
  const { violations } = await (only ? axe.withRules([only]) : axe.withTags(rules)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  )
}

export async function hasNoBarriers(page: Page): Promise<void> {
  expect(await found(page)).toEqual([])
}

/** In light, in dark, and in high contrast of both. */
export async function barriersInAnyLook(page: Page): Promise<string[]> {
  const all = await found(page)
  for (const { theme, contrast } of looks) {
    await wear(page, theme, contrast)
    for (const barrier of await found(page, 'color-contrast')) all.push(`${theme} ${contrast ?? ''} ${barrier}`)
  }
  await wear(page, 'light')
  return all
}

/** As it looks when nothing fades any more. */
const wear = (page: Page, theme: string, contrast?: string) =>
  page.evaluate(
    async ([theme, contrast]) => {
      document.documentElement.dataset['theme'] = theme
      document.documentElement.dataset['contrast'] = contrast ?? 'normal'
      await new Promise(requestAnimationFrame)
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
    },
    [theme, contrast] as const,
  )
