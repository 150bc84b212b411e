import { expect, test } from '../support/test.ts'

test('Bob changes his name, and everybody sees it at once', async ({ ann, bob }) => {
  await bob.writes('signed Bob')
  await expect(ann.message('signed Bob')).toContainText('Bob')
  await bob.chooses('You and your settings', 'Profile')
  const dialog = bob.page.getByRole('dialog')
  await dialog.getByLabel('Name', { exact: true }).fill('Robert')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(ann.message('signed Bob')).toContainText('Robert')
})

test('a new password signs out everywhere else, and only there', async ({ bob, stranger }) => {
  const phone = await stranger('Bob')
  await phone.goes('/')
  await phone.signsIn()
  await phone.composer.waitFor()

  await bob.chooses('You and your settings', 'Settings')
  const dialog = bob.page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Password' }).click()
  await dialog.getByLabel('Current password', { exact: true }).fill(bob.password)
  await dialog.getByLabel('New password', { exact: true }).fill('quite another password')
  await dialog.getByRole('button', { name: 'Change password' }).click()
  await expect(bob.page.getByText('Password changed')).toBeVisible()

  await expect(
    phone.page.getByRole('heading', { name: /Sign in/ }).or(phone.page.getByText('You were signed out.')),
  ).toBeVisible()
  await bob.page.reload()
  await expect(bob.composer).toBeVisible()
})

test('Bob sees where he is signed in, and signs his other device out', async ({ bob, stranger }) => {
  const phone = await stranger('Bob')
  await phone.goes('/')
  await phone.signsIn()
  await phone.composer.waitFor()

  await bob.chooses('You and your settings', 'Settings')
  const dialog = bob.page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Devices' }).click()
  await expect(dialog.getByText('This device')).toHaveCount(1)
  await dialog.getByRole('button', { name: /^Sign out/ }).click()
  await bob.page
    .getByRole('dialog', { name: 'Sign this device out?' })
    .getByRole('button', { name: 'Sign out' })
    .click()
  await expect(
    phone.page.getByRole('heading', { name: /Sign in/ }).or(phone.page.getByText('You were signed out.')),
  ).toBeVisible()
  await expect(bob.composer).toBeVisible()
})

test('the theme stays as it was chosen', async ({ bob }) => {
  await bob.chooses('You and your settings', 'Settings')
  const dialog = bob.page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Appearance' }).click()
  await dialog.getByText('Dark', { exact: true }).click()
  await expect(bob.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await bob.page.reload()
  await expect(bob.page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
