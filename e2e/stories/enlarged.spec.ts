import { tooWide } from '../support/measures.ts'
import { expect, test } from '../support/test.ts'

test('with wide spacing, and with letters twice as large, nothing moves to the side', async ({ bob }) => {
  /** As a browser of somebody who needs it sets every page. */
  const sets = (css: string) =>
    bob.page.evaluate((css) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets = [sheet]
    }, css)
  await bob.writes('All of this can be read, however it is set, by whoever wants to read it')
  await sets('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
  expect(await tooWide(bob.page)).toEqual([])
  await expect(bob.composer).toBeInViewport({ ratio: 1 })
  await sets(':root { font-size: 200% !important }')
  expect(await tooWide(bob.page)).toEqual([])
  await expect(bob.composer).toBeInViewport({ ratio: 1 })
})
