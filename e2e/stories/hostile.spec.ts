import type { Page } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>"\'><svg onload=alert(3)>'
const strings = {
  markup,
  links: '[a](javascript:alert(4)) <javascript:alert(5)> ![b](https://example.org/pixel.png) [c](data:text/html,alert)',
  rightToLeft: '\u202eright to left, and never back',
  zalgo: 'z' + '\u0337\u0322\u0315'.repeat(60) + 'algo',
  long: 'A'.repeat(3_000),
  deep: '> '.repeat(400) + 'deep',
  emphasis: '_a*'.repeat(1_200),
}

/** Runs nothing, asks nobody, and does not push the page sideways. */
async function isHarmless(page: Page, act: () => Promise<void>): Promise<void> {
  const faults: string[] = []
  page.on('dialog', (dialog) => {
    faults.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => !request.url().startsWith(new URL(page.url()).origin) && faults.push(request.url()))
  await act()
  expect(faults).toEqual([])
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(surplus).toBeLessThanOrEqual(0)
}

const isAlone = async (person: Person) =>
  expect(person.page.locator('script:not([src]), img[src^="http"]')).toHaveCount(0)

test('whatever a message says, it is only text', async ({ ann, bob }) => {
  await isHarmless(bob.page, async () => {
    for (const text of Object.values(strings)) await ann.writes(text)
    await ann.writes('the last one')
    await bob.sees('the last one')
    await expect(bob.message('onerror=alert(1)')).toHaveCount(1)
    await expect(bob.timeline.locator('a[href^="javascript"], a[href^="data"]')).toHaveCount(0)
    await isAlone(bob)
  })
})

test('whatever people and rooms are called, it is only a name', async ({ ann, bob }) => {
  await isHarmless(ann.page, async () => {
    await bob.asks('PATCH', '/me', { name: markup.slice(0, 64) })
    await bob.asks('POST', '/rooms', {
      id: bob.mints(),
      kind: 'public',
      name: strings.rightToLeft,
      topic: markup,
      personIds: [await ann.id()],
    })
    await ann.asks('PATCH', '/workspace', { name: '</title><script>alert(6)</script>' })
    await bob.writes('said by somebody with a strange name')
    await ann.sees('said by somebody with a strange name')
    await expect(ann.message('strange name')).toContainText('<img src=x')
    await ann.page.getByRole('button', { name: 'Room details' }).first().click()
    await expect(ann.page.getByRole('dialog')).toBeVisible()
    await isAlone(ann)
  })
})

test('on a narrow phone nothing is wider than the screen', async ({ ann, guest }) => {
  const eve = await guest('Eve', { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  await isHarmless(eve.page, async () => {
    for (const text of Object.values(strings)) await ann.writes(text)
    await ann.writes('the last one')
    await eve.sees('the last one')
  })
})
