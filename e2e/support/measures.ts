import type { Page } from '@playwright/test'

/** How far (px) a finger may miss the middle of what it wants to hit: half of 44. */
const reach = 22

/**
 * What can be touched on the screen, and is too small for a finger. Words inside a text are as large as the text, as is
 * the name over a message; the box around a text that is written answers for it; and the groups of the emoji, nine in a
 * row, are only a shorter way to where scrolling leads.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate((half) => {
    const touchable = 'a[href], button, input, select, textarea, summary, [role="option"], [role="gridcell"]'
    const isInText = (element: Element) => {
      const around = element.parentElement?.closest('p, li, td, blockquote, .line, .words, h2')
      const words = (around?.textContent ?? '').replace(element.textContent ?? '', '').trim()
      if (element.matches('.head button, .box textarea, .groups button')) return true
      return getComputedStyle(element).display.startsWith('inline') && words !== '' && !element.querySelector('svg')
    }
    const isHit = (element: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      return hit !== null && (element.contains(hit) || label?.contains(hit) === true || hit.contains(element))
    }
    return [...document.querySelectorAll(touchable)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      const isThere = width > 1 && height > 1 && x > half && x < innerWidth - half && y > half && y < innerHeight - half
      const isOff = element.matches(':disabled, [aria-hidden="true"] *') || !isThere || !isHit(element, x, y)
      if (isOff || isInText(element)) return []
      const reached = (dx: number, dy: number) => isHit(element, x + dx, y + dy)
      const wide = width >= 2 * half || (reached(1 - half, 0) && reached(half - 1, 0))
      const high = height >= 2 * half || (reached(0, 1 - half) && reached(0, half - 1))
      if (wide && high) return []
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30)
      return [
        `${element.tagName} "${name}" in ${element.parentElement?.className}: ${Math.round(width)} x ${Math.round(height)}`,
      ]
    })
  }, reach)

/** What is wider than the window, and would make all of the page move to the side. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= limit) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1 && element.checkVisibility(),
    )
    return wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`)
  })
