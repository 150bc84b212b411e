import { fill } from '../support/history.ts'
import { expect, test } from '../support/test.ts'

/** Long and short ones, as people write: rows of different heights are what makes places hard to keep. */
const say = (number: number) =>
  `message ${number}.` + (number % 7 === 0 ? '\n\nAnd then a second paragraph, which makes it taller.'.repeat(2) : '')

test.beforeEach(async ({ ann }) => {
  await fill(ann, 110, say)
})

test('opening a room shows its end, and older messages load above without moving what is read', async ({ bob }) => {
  await bob.sees(/message 110\./)
  const view = bob.timeline.locator('xpath=ancestor::div[contains(@class,"view")]')
  const target = bob.message(/message 75\.$/)
  await target.scrollIntoViewIfNeeded()
  await view.evaluate((element) => element.scrollBy(0, 0))
  const before = await target.boundingBox()
  await expect(bob.message(/message 40\./)).toHaveCount(1)
  const after = await target.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1)
})

test('all of the past can be reached, in order and once', async ({ bob }) => {
  await bob.sees(/message 110\./)
  await bob.timeline.getByRole('article').last().focus()
  await expect(async () => {
    await bob.page.keyboard.press('Home')
    await expect(bob.message(/^.*message 1\.$/)).toBeVisible({ timeout: 500 })
  }).toPass()
  const numbers = await bob.timeline
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['seq'])))
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('at the bottom it stays at the bottom; further up nothing moves but the pill', async ({ ann, bob }) => {
  await bob.sees(/message 110\./)
  await ann.writes('a new one at the end')
  await expect(bob.message('a new one at the end')).toBeInViewport()

  const target = bob.message(/message 80\.$/)
  await target.scrollIntoViewIfNeeded()
  const before = await target.boundingBox()
  await ann.writes('and one more')
  await expect(bob.page.getByRole('button', { name: /1 new/ })).toBeVisible()
  expect(await target.boundingBox()).toEqual(before)
  await bob.page.getByRole('button', { name: /1 new/ }).click()
  await expect(bob.message('and one more')).toBeInViewport()
})

test('a link to a message opens there, with what was said around it', async ({ bob }) => {
  await bob.goes(`/room/${bob.roomId}/20`)
  await expect(bob.message(/message 20\.$/)).toBeInViewport()
  await expect(bob.message(/message 25\.$/)).toHaveCount(1)
  await bob.page.getByRole('button', { name: 'Jump to latest' }).click()
  await expect(bob.message(/message 110\./)).toBeInViewport()
})
