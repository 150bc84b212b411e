import { fill } from '../support/history.ts'
import { expect, test } from '../support/test.ts'
import { Finger, middleOf, phone } from '../support/touch.ts'

test('a finger that rests on a message opens what can be done with it; one that scrolls does not', async ({
  ann,
  guest,
}) => {
  await fill(ann, 40, (number) => `message ${number}`)
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  await expect(cai.messageAt(40)).toBeInViewport()
  const sheet = cai.page.getByRole('dialog', { name: /Ann/ })

  await finger.down(await middleOf(cai.messageAt(38)))
  await finger.moves({ x: 4, y: 120 })
  await expect(cai.messageAt(38)).not.toHaveAttribute('data-resting')
  await finger.lifts()
  await expect(sheet).toHaveCount(0)

  const row = cai.timeline.getByRole('article').nth(-8)
  await finger.down(await middleOf(row))
  await expect(row).toHaveAttribute('data-resting')
  await expect(sheet).toBeVisible()
  await finger.lifts()
  await expect(sheet).toBeVisible()
  expect(await cai.page.evaluate(() => getSelection()?.toString())).toBe('')
  await expect(sheet.getByRole('button', { name: 'Reply' })).toBeVisible()
  // What a pointer reads over the time of the row.
  await expect(sheet.getByText(/\d{1,2} \w+ \d{4}/)).toBeVisible()

  await finger.taps({ x: 195, y: 40 })
  await expect(sheet).toHaveCount(0)
})

test('a sheet is pulled down, or closed by going back', async ({ ann, guest }) => {
  await ann.writes('touch me')
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  const sheet = cai.page.getByRole('dialog', { name: /Ann/ })
  const opens = async () => {
    await finger.down(await middleOf(cai.message('touch me')))
    await expect(sheet).toBeVisible()
    await finger.lifts()
  }
  await cai.sees('touch me')
  await opens()
  const header = sheet.getByRole('heading')
  await finger.down(await middleOf(header))
  await finger.moves({ x: 0, y: 40 })
  await finger.lifts()
  await expect(sheet).not.toHaveAttribute('data-pulled')
  await expect(sheet).toBeVisible()
  await finger.down(await middleOf(header))
  await finger.moves({ x: 0, y: 300 })
  await finger.lifts()
  await expect(sheet).toHaveCount(0)

  await opens()
  await cai.page.goBack()
  await expect(sheet).toHaveCount(0)
  await expect(cai.composer).toBeVisible()
})

test('swiping to the side goes back to the rooms; half a swipe does not', async ({ guest }) => {
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  const main = cai.page.getByRole('main')
  await cai.goes('/')
  await cai.room('general').click()
  await expect(cai.composer).toBeVisible()

  await finger.down({ x: 60, y: 300 })
  await finger.moves({ x: 120, y: 6 })
  await expect(cai.room('general')).toBeVisible()
  expect((await main.boundingBox())?.x).toBeCloseTo(120, 0)
  await finger.moves({ x: -80, y: 0 })
  await finger.lifts()
  await expect(main).not.toHaveAttribute('data-pulled')
  await expect(cai.room('general')).toBeHidden()
  await expect(cai.composer).toBeVisible()

  await finger.down({ x: 10, y: 300 })
  await finger.moves({ x: 280, y: 10 })
  await finger.lifts()
  await expect(cai.room('general')).toBeVisible()
  await expect(cai.composer).toBeHidden()
  expect(new URL(cai.page.url()).pathname).toBe('/')

  await cai.page.goForward()
  await expect(cai.composer).toBeVisible()
  expect((await main.boundingBox())?.x).toBe(0)
})

test('a quick flick is enough, and a finger that goes up and down scrolls', async ({ ann, guest }) => {
  await fill(ann, 60, (number) => `message ${number}`)
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  await expect(cai.messageAt(60)).toBeInViewport()
  await finger.down({ x: 60, y: 300 })
  await finger.moves({ x: 30, y: 300 })
  await finger.lifts()
  await expect(cai.messageAt(60)).not.toBeInViewport()
  await expect(cai.composer).toBeVisible()
  await finger.down({ x: 60, y: 300 })
  await finger.moves({ x: 120, y: 0 }, { steps: 4, ms: 10 })
  await finger.lifts()
  await expect(cai.room('general')).toBeVisible()
})

test('in a language from right to left one swipes the other way', async ({ guest }) => {
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  await cai.page.evaluate(() => (document.documentElement.dir = 'rtl'))
  await finger.down({ x: 60, y: 300 })
  await finger.moves({ x: 280, y: 0 })
  await finger.lifts()
  await expect(cai.composer).toBeVisible()
  await finger.down({ x: 340, y: 300 })
  await finger.moves({ x: -280, y: 0 })
  await finger.lifts()
  await expect(cai.room('general')).toBeVisible()
})

test('who wants less motion sees it fade', async ({ guest }) => {
  const cai = await guest('Cai', { ...phone, reducedMotion: 'reduce' })
  const finger = new Finger(cai)
  const main = cai.page.getByRole('main')
  await finger.down({ x: 60, y: 300 })
  await finger.moves({ x: 195, y: 0 })
  expect((await main.boundingBox())?.x).toBe(0)
  expect(Number(await main.evaluate((element) => getComputedStyle(element).opacity))).toBeCloseTo(0.5, 1)
  await finger.lifts()
  await expect(cai.room('general')).toBeVisible()
})

test('a finger that rests on a room opens its menu, which is a sheet, and does not go there', async ({ guest }) => {
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  await cai.goes('/')
  const menu = cai.page.getByRole('menu')
  await finger.down(await middleOf(cai.room('general')))
  await expect(cai.room('general')).toHaveAttribute('data-resting', 'held')
  await finger.lifts()
  await expect(menu).toBeVisible()
  await expect(cai.composer).toBeHidden()
  expect(await menu.boundingBox()).toMatchObject({ x: 0, width: 390 })
  // It rises from below.
  const lowerEdge = () => menu.evaluate((element) => element.getBoundingClientRect().bottom)
  await expect.poll(lowerEdge).toBeCloseTo(844, 0)

  await finger.taps({ x: 195, y: 60 })
  await expect(menu).toHaveCount(0)
  await expect(cai.composer).toBeHidden()
})

test('a finger that rests on somebody opens what can be done with them; on a button, it reads what that does', async ({
  stranger,
  ann,
  bob: _,
}) => {
  const annsPhone = await stranger('Ann', phone)
  const { page } = annsPhone
  const finger = new Finger(annsPhone)
  await annsPhone.goes(`/room/${ann.roomId}`)
  await annsPhone.signsIn()
  const emoji = page.getByRole('button', { name: 'Emoji', exact: true })
  await emoji.waitFor()
  await finger.down(await middleOf(emoji))
  await expect(page.getByRole('tooltip', { name: 'Emoji' })).toBeVisible()
  await finger.lifts()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Room details' }).click()
  await page.getByRole('tab', { name: /^People/ }).click()
  const bob = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Bob' })
  await finger.down(await middleOf(bob.getByText('@bob')))
  await expect(bob).toHaveAttribute('data-resting', 'held')
  await finger.lifts()
  await expect(page.getByRole('menuitem', { name: 'Make owner' })).toBeVisible()
})
