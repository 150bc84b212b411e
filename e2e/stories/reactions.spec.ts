import { does, focuses, notices } from '../support/deeds.ts'
import { expect, test } from '../support/test.ts'

test('a reaction is there at once, for everybody, says whose it is, and comes off again', async ({ ann, bob }) => {
  await ann.writes('a plan')
  await bob.sees('a plan')
  await bob.message('a plan').hover()
  await bob.message('a plan').getByRole('button', { name: 'React with 🎉' }).click()
  const atAnn = ann.message('a plan').getByRole('group', { name: 'Reactions' })
  await expect(atAnn.getByRole('button', { name: 'Bob: 🎉' })).toBeVisible()

  await atAnn.getByRole('button', { name: 'Bob: 🎉' }).click()
  await expect(atAnn.getByRole('button', { name: 'you and Bob: 🎉' })).toHaveAttribute('aria-pressed', 'true')
  const atBob = bob.message('a plan').getByRole('group', { name: 'Reactions' })
  await expect(atBob.getByRole('button', { name: 'you and Ann: 🎉' })).toBeVisible()

  await atBob.getByRole('button', { name: 'you and Ann: 🎉' }).click()
  await expect(atAnn.getByRole('button', { name: 'you: 🎉' })).toBeVisible()
  await atAnn.getByRole('button', { name: 'you: 🎉' }).click()
  await expect(ann.message('a plan').getByRole('group', { name: 'Reactions' })).toHaveCount(0)
  await expect(bob.message('a plan').getByRole('group', { name: 'Reactions' })).toHaveCount(0)
})

test('reactions keep the order of first use, and none moves under the hand', async ({ ann, bob }) => {
  await ann.writes('pick one')
  const row = ann.message('pick one')
  for (const emoji of ['👀', '✅', '🎉']) {
    await row.hover()
    await row.getByRole('button', { name: `React with ${emoji}` }).click()
  }
  const chips = row.getByRole('group', { name: 'Reactions', exact: true }).getByRole('button', { name: /:/ })
  await expect(chips).toHaveText([/👀/, /✅/, /🎉/])
  const before = await chips.nth(2).boundingBox()
  await bob.message('pick one').getByRole('button', { name: 'Ann: 👀' }).click()
  await expect(chips.first()).toHaveText(/2/)
  expect(await chips.nth(2).boundingBox()).toEqual(before)
})

test('the picker opens with a key, finds an emoji by its name, and gives the focus back', async ({ ann, bob }) => {
  await ann.writes('by keyboard')
  await bob.sees('by keyboard')
  const row = await focuses(bob, 'by keyboard')
  await bob.page.keyboard.press(':')
  await expect(bob.page.getByPlaceholder('Find an emoji')).toBeFocused()
  await bob.page.keyboard.type('rocket')
  await expect(bob.page.getByRole('gridcell').first()).toHaveAccessibleName(/rocket/)
  await bob.page.keyboard.press('Enter')
  await expect(row.getByRole('button', { name: 'you: 🚀' })).toBeVisible()
  await expect(row).toBeFocused()
  await bob.page.keyboard.press('+')
  await expect(row.getByRole('button', { name: 'you: 👍' })).toBeVisible()
  await bob.page.keyboard.press('+')
  await expect(row.getByRole('button', { name: 'you: 👍' })).toHaveCount(0)
  await expect(ann.message('by keyboard').getByRole('button', { name: 'Bob: 🚀' })).toBeVisible()
})

test('what is done offline is seen at once and holds when the line is back', async ({ ann, bob }) => {
  await ann.writes('to be kept')
  await bob.sees('to be kept')
  const row = bob.message('to be kept')
  await row.hover()
  await row.getByRole('button', { name: 'React with ✅' }).waitFor()
  await bob.context.setOffline(true)
  await bob.page.evaluate(() => dispatchEvent(new Event('offline')))
  await row.getByRole('button', { name: 'React with ✅' }).click()
  await expect(row.getByRole('button', { name: 'you: ✅' })).toBeVisible()
  await does(bob, row, 'Pin to the room')
  await expect(row.getByRole('img', { name: 'Pinned' })).toBeVisible()
  await bob.context.setOffline(false)
  await expect(ann.message('to be kept').getByRole('button', { name: 'Bob: ✅' })).toBeVisible({ timeout: 40_000 })
  await expect(ann.message('to be kept').getByRole('img', { name: 'Pinned' })).toBeVisible()
})

test('what the server refuses is undone, and it is said why', async ({ ann, bob }) => {
  await ann.writes('soon gone')
  await bob.sees('soon gone')
  const row = bob.message('soon gone')
  const many = Array.from({ length: 20 }, (_, index) => String.fromCodePoint(0x1f400 + index))
  const { messages } = await ann.asks<{ messages: { id: string }[] }>('GET', `/rooms/${ann.roomId}/messages`)
  for (const emoji of many) await ann.asks('PUT', `/messages/${messages.at(-1)?.id}/reactions`, { emoji, on: true })
  await expect(
    row.getByRole('group', { name: 'Reactions', exact: true }).getByRole('button', { name: /:/ }),
  ).toHaveCount(20)
  await row.hover()
  await row.getByRole('button', { name: 'React with 🎉' }).click()
  await expect(notices(bob)).toContainText('as many different emoji as it can take')
  await expect(row.getByRole('button', { name: 'you: 🎉' })).toHaveCount(0)
})

test('a finger that rests on a message opens what can be done with it', async ({ ann, guest }) => {
  const cai = await guest('Cai', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  await ann.writes('touch me')
  await cai.sees('touch me')
  const box = await cai.message('touch me').boundingBox()
  const touch = await cai.context.newCDPSession(cai.page)
  const at = { x: (box?.x ?? 0) + 100, y: (box?.y ?? 0) + 10 }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  const sheet = cai.page.getByRole('dialog', { name: /Ann/ })
  await expect(sheet).toBeVisible()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await sheet.getByRole('button', { name: 'React with 👍' }).click()
  await expect(ann.message('touch me').getByRole('button', { name: 'Cai: 👍' })).toBeVisible()
})
