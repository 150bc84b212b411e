import type { Locator } from '@playwright/test'
import { fill } from '../support/history.ts'
import { expectToStandAt, topOf } from '../support/standing.ts'
import { expect, test } from '../support/test.ts'
import { phone } from '../support/touch.ts'

const say = (number: number) => `message ${number}` + (number % 7 === 0 ? '\n\nAnd a second paragraph.'.repeat(3) : '')

/** The first message that begins on the screen: the one that is read. */
const readAt = (log: Locator): Promise<number> =>
  log.getByRole('article').evaluateAll((rows) => {
    const edge = rows[0]?.closest('.view')?.getBoundingClientRect().top ?? 0
    return Number((rows as HTMLElement[]).find((row) => row.getBoundingClientRect().top >= edge)?.dataset['seq'])
  })

test('the row one reads stays where it is: keyboard, rotation, panel, sidebar', async ({ ann, guest }) => {
  await fill(ann, 110, say)
  const bob = await guest('Bob', { viewport: { width: 1300, height: 800 } })
  const { page } = bob
  await expect(bob.messageAt(110)).toBeInViewport()
  await bob.scrollsUpTo(85)
  const row = bob.messageAt(await readAt(bob.timeline))
  const before = await topOf(row)
  const holds = () => expectToStandAt(row, before)

  await page.setViewportSize({ width: 1300, height: 420 })
  await holds()
  await page.setViewportSize({ width: 1300, height: 800 })
  await holds()
  await page.getByRole('button', { name: 'Pinned messages' }).click()
  await expect(page.getByRole('region', { name: 'Pinned' })).toBeVisible()
  await holds()
  await page.getByRole('separator', { name: 'Width of the list of rooms' }).press('End')
  await holds()
  await page.getByRole('region', { name: 'Pinned' }).getByRole('button', { name: 'Close' }).click()
  await holds()
  await page.setViewportSize({ width: 640, height: 1000 })
  await holds()
})

test('a keyboard that lies over the page makes it end above itself, and moves nothing', async ({ ann, guest }) => {
  await fill(ann, 110, say)
  const cai = await guest('Cai', phone)
  await expect(cai.messageAt(110)).toBeInViewport()
  const covers = (height: number) =>
    cai.page.evaluate((taken) => {
      const shape = { configurable: true, value: document.documentElement.clientHeight - taken }
      Object.defineProperty(visualViewport, 'height', shape)
      visualViewport?.dispatchEvent(new Event('resize'))
    }, height)
  const lowest = async () => {
    const box = await cai.page.getByRole('button', { name: 'Send' }).boundingBox()
    return (box?.y ?? 0) + (box?.height ?? 0)
  }
  await covers(336)
  await expect.poll(lowest).toBeLessThanOrEqual(844 - 336)
  await expect(cai.messageAt(110)).toBeInViewport({ ratio: 1 })
  await covers(0)
  await expect.poll(lowest).toBeGreaterThan(844 - 336)

  await cai.goes(`/room/${cai.roomId}/60`)
  await expect(cai.messageAt(60)).toBeInViewport()
  const row = cai.messageAt(await readAt(cai.timeline))
  const before = await topOf(row)
  await covers(336)
  await expect.poll(lowest).toBeLessThanOrEqual(844 - 336)
  await expectToStandAt(row, before)
})

test('the emoji stand where the keyboard would, and leave the text one writes in sight', async ({ guest }) => {
  const cai = await guest('Cai', phone)
  await cai.composer.fill('Hello ')
  await cai.page.getByRole('button', { name: 'Emoji', exact: true }).click()
  const picker = cai.page.getByRole('dialog', { name: 'Pick an emoji' })
  await expect(picker.getByRole('gridcell').first()).toBeVisible()
  // A search field in focus would bring the keyboard over them.
  await expect(cai.page.getByPlaceholder('Find an emoji')).not.toBeFocused()
  const top = await topOf(picker)
  const lowerEdge = async () => {
    const box = await cai.composer.boundingBox()
    return (box?.y ?? 0) + (box?.height ?? 0)
  }
  await expect.poll(lowerEdge).toBeLessThan(top)
  await picker.getByRole('gridcell').first().click()
  await expect(cai.composer).toHaveValue(/^Hello \S+/)
  await expect(picker).toHaveCount(0)
})

test('on a wide screen the side panel stays open from room to room', async ({ guest }) => {
  const cai = await guest('Cai', { viewport: { width: 1680, height: 1000 } })
  await cai.createsRoom('quiet')
  await cai.opens('general')
  await cai.page.getByRole('button', { name: '2 people' }).click()
  const people = cai.page.getByRole('region', { name: 'People' })
  await expect(people.getByRole('button', { name: 'Ann' })).toBeVisible()
  await cai.opens('quiet')
  await expect(people.getByRole('button', { name: 'Ann' })).toHaveCount(0)
  await expect(people.getByRole('button', { name: 'Cai', exact: true })).toBeVisible()
  await expect(cai.composer).toBeFocused()

  await cai.writes('let us talk')
  await cai.sees('let us talk')
  await cai.message('let us talk').focus()
  await cai.page.keyboard.press('t')
  const thread = cai.page.getByRole('region', { name: 'Thread' })
  await expect(thread).toBeVisible()
  await cai.opens('general')
  await expect(people.getByRole('button', { name: 'Ann' })).toBeVisible()
  await cai.room('quiet').click()
  await expect(thread).toContainText('let us talk')
  await thread.getByRole('button', { name: 'Close' }).click()
  await cai.opens('general')
  await expect(people).toHaveCount(0)
})

test('the list of rooms is as wide as one draws it, and stays so', async ({ bob }) => {
  const width = async () => (await bob.sidebar.boundingBox())?.width
  expect(await width()).toBe(272)
  const edge = bob.page.getByRole('separator', { name: 'Width of the list of rooms' })
  await edge.hover()
  await bob.page.mouse.down()
  await bob.page.mouse.move(352, 300, { steps: 4 })
  await bob.page.mouse.up()
  expect(await width()).toBe(352)
  await edge.press('ArrowLeft')
  expect(await width()).toBe(336)
  await bob.page.reload()
  await expect(bob.composer).toBeVisible()
  expect(await width()).toBe(336)
  await edge.press('Enter')
  expect(await width()).toBe(272)
})
