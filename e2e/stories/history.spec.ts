import { fill } from '../support/history.ts'
import { holdPages } from '../support/pages.ts'
import { expectToStandAt, topOf } from '../support/standing.ts'
import { expect, test } from '../support/test.ts'

/** Long and short ones, as people write: rows of different heights are what makes places hard to keep. */
const say = (number: number) =>
  `message ${number}` + (number % 7 === 0 ? '\n\nAnd then a second paragraph, which makes it taller.'.repeat(2) : '')

test.beforeEach(async ({ ann }) => {
  await fill(ann, 110, say)
})

test('older messages load above without moving what is read, to the pixel', async ({ bob }) => {
  const pages = await holdPages(bob.page)
  await bob.page.reload()
  await expect(bob.messageAt(110)).toBeInViewport()
  const oldest = await bob.timeline.getByRole('article').first().getAttribute('data-seq')
  const target = bob.messageAt(Number(oldest) + 3)
  await bob.scrollsUpTo(Number(oldest) + 3)
  const before = await target.boundingBox()
  pages.release()
  await expect(bob.messageAt(Number(oldest) - 1)).toHaveCount(1)
  const after = await target.boundingBox()
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1)
})

test('all of the past can be reached, in order and once', async ({ bob }) => {
  await expect(bob.messageAt(110)).toBeInViewport()
  await bob.scrollsUpTo(1)
  await expect(bob.page.getByText('This is where general begins.')).toBeVisible()
  const numbers = await bob.timeline
    .getByRole('article')
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset['seq'])))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('at the bottom it stays at the bottom; further up nothing moves but the pill', async ({ ann, bob }) => {
  await expect(bob.messageAt(110)).toBeInViewport()
  await ann.writes('a new one at the end')
  await expect(bob.messageAt(111)).toBeInViewport()

  await bob.scrollsUpTo(85)
  const before = await topOf(bob.messageAt(85))
  await ann.writes('and one more')
  const pill = bob.page.getByRole('button', { name: /1 new/ })
  await expect(pill).toBeVisible()
  await expectToStandAt(bob.messageAt(85), before)
  await pill.click()
  await expect(bob.messageAt(112)).toBeInViewport()
})

test('a link to a message opens there, with what was said around it', async ({ bob }) => {
  await bob.goes(`/room/${bob.roomId}/20`)
  await expect(bob.messageAt(20)).toBeInViewport()
  await expect(bob.messageAt(25)).toHaveCount(1)
  await bob.page.getByRole('button', { name: 'Jump to latest' }).click()
  await expect(bob.messageAt(110)).toBeInViewport()
})

test('a reload comes back to the row that was read', async ({ bob }) => {
  await expect(bob.messageAt(110)).toBeInViewport()
  await bob.scrollsUpTo(75)
  await bob.page.reload()
  await expect(bob.messageAt(75)).toBeInViewport()
})

test('what is put on messages further up, or taken from them, moves nothing one reads', async ({ ann, bob }) => {
  await expect(bob.messageAt(110)).toBeInViewport()
  await bob.scrollsUpTo(85)
  const top = await bob.timeline.getByRole('article').evaluateAll((rows) => {
    const edge = rows[0]?.closest('.view')?.getBoundingClientRect().top ?? 0
    return Number((rows as HTMLElement[]).find((row) => row.getBoundingClientRect().top >= edge)?.dataset['seq'])
  })
  const { messages } = await ann.asks<{ messages: { id: string; seq: number }[] }>(
    'GET',
    `/rooms/${ann.roomId}/messages?around=${top}`,
  )
  const idOf = (number: number) => messages.find(({ seq }) => seq === number)?.id
  const before = await bob.messageAt(top).boundingBox()
  const moved = async () => Math.abs(((await bob.messageAt(top).boundingBox())?.y ?? 0) - (before?.y ?? 0))
  await ann.asks('PUT', `/messages/${idOf(top - 2)}/reactions`, { emoji: '🎉', on: true })
  await expect(bob.messageAt(top - 2)).toContainText('🎉')
  expect(await moved()).toBeLessThanOrEqual(1)
  await ann.asks('DELETE', `/messages/${idOf(top - 4)}`)
  await expect(bob.messageAt(top - 4)).toContainText('Message deleted')
  expect(await moved()).toBeLessThanOrEqual(1)
  await ann.asks('PUT', `/messages/${idOf(top - 2)}/reactions`, { emoji: '🎉', on: false })
  await expect(bob.messageAt(top - 2)).not.toContainText('🎉')
  expect(await moved()).toBeLessThanOrEqual(1)
})

test('at the end one stays at the end, whatever size the window takes', async ({ bob }) => {
  await expect(bob.messageAt(110)).toBeInViewport()
  for (const viewport of [
    { width: 500, height: 600 },
    { width: 1200, height: 1000 },
  ]) {
    await bob.page.setViewportSize(viewport)
    await expect(bob.messageAt(110)).toBeInViewport({ ratio: 1 })
  }
})
