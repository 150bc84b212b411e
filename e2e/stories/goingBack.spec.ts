import { expect, test } from '../support/test.ts'
import { Finger, middleOf, phone } from '../support/touch.ts'

test('the page’s own back, the browser’s and a swipe agree', async ({ ann, guest }) => {
  await ann.writes('a beginning')
  const cai = await guest('Cai', phone)
  const finger = new Finger(cai)
  await cai.goes('/')
  await cai.room('general').click()
  await cai.sees('a beginning')
  await finger.down(await middleOf(cai.message('a beginning')))
  const deed = cai.page.getByRole('dialog').getByRole('button', { name: 'thread' })
  await expect(deed).toBeVisible()
  await finger.lifts()
  await deed.click()
  const thread = cai.page.getByRole('region', { name: 'Thread' })
  await expect(thread).toBeVisible()
  await cai.page.goBack()
  await expect(thread).toHaveCount(0)
  await expect(cai.composer).toBeVisible()

  await cai.page.getByRole('button', { name: 'Back to the rooms' }).click()
  await expect(cai.room('general')).toBeVisible()
  // Nothing of all this is left to go back to.
  const length = await cai.page.evaluate(() => history.length)
  await cai.room('general').click()
  await expect(cai.composer).toBeVisible()
  expect(await cai.page.evaluate(() => history.length)).toBeLessThanOrEqual(length)
  await cai.page.goBack()
  await expect(cai.room('general')).toBeVisible()
})

test('what was closed by hand is no step back: neither a dialog nor the settings, whose address it had', async ({
  guest,
}) => {
  const cai = await guest('Cai', phone)
  const { page } = cai
  const settings = page.getByRole('dialog', { name: 'Settings' })
  const back = page.getByRole('button', { name: 'Back to the rooms' })
  const opensSettings = async () => {
    await cai.chooses('You and your settings', 'Settings')
    await settings.getByRole('button', { name: 'Devices' }).click()
    await expect(page).toHaveURL(/\/settings\/devices$/)
  }
  await cai.goes('/')
  await cai.room('general').click()
  await page.getByRole('button', { name: 'Room details' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.goBack()
  await expect(back).toBeHidden()
  await expect(page).toHaveURL(/\/$/)

  await opensSettings()
  await page.goBack()
  await expect(settings).toHaveCount(0)
  await expect(page).toHaveURL(/\/$/)
  await opensSettings()
  await settings.getByRole('button', { name: 'Close' }).click()
  await expect(settings).toHaveCount(0)
  await expect(page).toHaveURL(/\/$/)
  await cai.room('general').click()
  await expect(cai.composer).toBeVisible()
  await page.goBack()
  await expect(cai.room('general')).toBeVisible()
  await expect(settings).toHaveCount(0)
})
