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
    const viewOf = (element: Element): Element => {
      const around = element.parentElement
      if (!around) return element
      return getComputedStyle(around).overflowY === 'visible' ? viewOf(around) : around
    }
    const isHit = (element: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      return hit !== null && (element.contains(hit) || label?.contains(hit) === true || hit.contains(element))
    }
    return [...document.querySelectorAll(touchable)].flatMap((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + height / 2]
      // What is cut off by the edge of a list, or by what floats over it, is there to be scrolled to.
      const view = viewOf(element)
      const isFree = [1 - half, half - 1].every((far) => view.contains(document.elementFromPoint(x, y + far)))
      const isThere = width > 1 && height > 1 && x > half && x < innerWidth - half && isFree
      const isOff = element.matches(':disabled, [aria-hidden="true"] *') || !isThere || !isHit(element, x, y)
      if (isOff || isInText(element)) return []
      /** So many pixels from its middle it still answers: more than it shows, where it takes in what is around it. */
      const reach = (dx: number, dy: number) => {
        let far = 0
        while (far < 2 * half && isHit(element, x + dx * (far + 1), y + dy * (far + 1))) far++
        return far
      }
      const wide = width >= 2 * half || reach(-1, 0) + reach(1, 0) >= 2 * (half - 1)
      const high = height >= 2 * half || reach(0, -1) + reach(0, 1) >= 2 * (half - 1)
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

/** As it looks when nothing fades any more. */
export const settle = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
  })

/** Text set as wide as somebody may need it (WCAG 1.4.12); `false` sets it as it was. */
export const space = (page: Page, isWanted = true) =>
  page.evaluate((isWanted) => {
    const wide = new CSSStyleSheet()
    wide.replaceSync(`* {
      line-height: 1.5 !important;
      letter-spacing: 0.12em !important;
      word-spacing: 0.16em !important;
    }
    p { margin-block-end: 2em !important }`)
    document.adoptedStyleSheets = isWanted ? [wide] : []
  }, isWanted)

/** Where the focus goes, and nobody sees that it is there: something lies over all of it (WCAG 2.4.11). */
export const hiddenFocus = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const hitsOf = (element: HTMLElement) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const shares = [0.1, 0.3, 0.5, 0.7, 0.9]
      const points = shares.flatMap((down) =>
        shares.map((along) => [left + along * width, top + down * height] as const),
      )
      return points.flatMap(([x, y]) => document.elementFromPoint(x, y) ?? [])
    }
    // A menu has the focus within: it closes when it is left.
    const front = [...document.querySelectorAll<HTMLElement>(':popover-open')].at(-1) ?? document
    const stops = [...front.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
    const found: string[] = []
    const frames = async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    }
    /** Whoever has the focus is looked for; null where nobody has it, or it is out of every sight. */
    const above = async (element: HTMLElement): Promise<Element | null> => {
      element.focus()
      // What was there only for the one before goes.
      await new Promise((done) => setTimeout(done))
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish()
      if (document.activeElement !== element || !element.isConnected) return null
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined
      const hits = hitsOf(element)
      const isSeen = hits.some((hit) => element.contains(hit) || hit.contains(element) || label?.contains(hit))
      return isSeen ? null : (hits[0] ?? null)
    }
    for (const element of stops) {
      if (element.tabIndex < 0 || !element.isConnected) continue
      // What was resized finds its place again first, and then does not move any more.
      let over = await above(element)
      for (let again = 0; over && again < 5; again++) {
        element.blur()
        await frames()
        over = await above(element)
      }
      if (!over) continue
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30)
      found.push(`${element.tagName} "${name}" under ${over.outerHTML.slice(0, 80)}`)
    }
    return found
  })
