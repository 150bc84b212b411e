import { expect, test } from '../support/test.ts'

test('the first steps of an owner check themselves off by what has happened, and can be sent away', async ({
  ann,
  guest,
  stranger,
}) => {
  const steps = ann.page.getByRole('region', { name: 'First steps' })
  await expect(steps).toContainText('0 of 4')
  const bob = await guest('Bob')
  await expect(steps).toContainText('1 of 4')
  await expect(steps.getByRole('button', { name: 'Bring somebody in' })).toHaveCount(0)
  await ann.createsRoom('design')
  await expect(steps).toContainText('2 of 4')
  await expect(bob.page.getByRole('region', { name: 'First steps' })).toHaveCount(0)

  const phone = await stranger('Ann')
  await phone.goes('/')
  await phone.signsIn()
  const there = phone.page.getByRole('region', { name: 'First steps' })
  await expect(there).toContainText('2 of 4')
  await steps.getByRole('button', { name: 'Do not show the first steps any more' }).click()
  await expect(steps).toHaveCount(0)
  await expect(there).toHaveCount(0)
  await ann.page.getByRole('button', { name: 'Undo' }).click()
  await expect(there).toContainText('2 of 4')
})

test('help leads to the connection check, and says which version this is', async ({ bob }) => {
  await bob.chooses('Help', 'About Duplex')
  const dialog = bob.page.getByRole('dialog', { name: 'About Duplex' })
  await expect(dialog).toContainText(/Version \d+\.\d+\.\d+/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
  await bob.chooses('Help', 'Keyboard shortcuts')
  await expect(bob.page.getByRole('dialog', { name: 'Keyboard' })).toContainText('Jump to a room')
  await bob.page.keyboard.press('Escape')
  await bob.chooses('Help', 'Connection check')
  await expect(bob.page.getByRole('status').filter({ hasText: 'Sockets pass here' })).toBeVisible()
  await bob.page.getByRole('link', { name: 'Back to the rooms' }).click()
  await expect(bob.composer).toBeVisible()
})
