import type { Page } from '@playwright/test'

/** What was seen of a page, from its first frame on. */
export interface Frames {
  /** Colours of the ground. */
  grounds: string[]
  headings: string[]
  /** Shapes of what comes were seen before anybody had to wait (LOOK: 300 ms). */
  hasty: boolean
}

/** Looks at every frame of the pages to come; returns the way to ask for what was there. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.addInitScript(() => {
    const patience = 300
    const seen: Frames = { grounds: [], headings: [], hasty: false }
    const note = (list: string[], each: string) => list.includes(each) || list.push(each)
    const isHasty = (shape: Element) =>
      getComputedStyle(shape).opacity !== '0' &&
      shape.getAnimations().some(({ currentTime }) => Number(currentTime) < patience)
    const look = () => {
      if (document.body) note(seen.grounds, getComputedStyle(document.body).backgroundColor)
      for (const { textContent } of document.querySelectorAll(':is(h1, h2):not(.visually-hidden *)'))
        note(seen.headings, textContent ?? '')
      if ([...document.querySelectorAll('.skeleton')].some(isHasty)) seen.hasty = true
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(globalThis, { seenFrames: seen })
  })
  return () => page.evaluate(() => (globalThis as unknown as { seenFrames: Frames }).seenFrames)
}
