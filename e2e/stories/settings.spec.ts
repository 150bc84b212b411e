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
  await dialog.getByRole('tab', { name: 'Account' }).click()
  await dialog.getByLabel('Current password', { exact: true }).first().fill(bob.password)
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
  await dialog.getByRole('button', { name: 'Sign out', exact: true }).click()
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

test('the settings have an address, and lie over the room one was in', async ({ bob }) => {
  await bob.goes('/settings/devices')
  const dialog = bob.page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog.getByRole('heading', { name: 'Devices' })).toBeVisible()
  await dialog.getByRole('tab', { name: 'Account' }).click()
  await expect(dialog.getByRole('heading', { name: 'Account' })).toBeVisible()
  await expect(bob.page).toHaveURL(/\/settings\/account$/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(bob.composer).toBeVisible()
  await expect(bob.page).toHaveURL(/\/room\//)
})

test('a link to the settings stays in the address until they are here, however long that takes', async ({ bob }) => {
  const { promise: isWaitedFor, resolve: comes } = Promise.withResolvers<void>()
  await bob.page.route('**/assets/Settings-*.js', async (route) => {
    await isWaitedFor
    await route.continue()
  })
  await bob.goes('/settings/profile')
  await expect(bob.room('general')).toBeVisible()
  await expect(bob.page).toHaveURL(/\/settings\/profile$/)
  comes()
  const dialog = bob.page.getByRole('dialog', { name: 'Settings' })
  await expect(dialog.getByRole('heading', { name: 'Profile' })).toBeVisible()
  await expect(bob.page).toHaveURL(/\/settings\/profile$/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(bob.composer).toBeVisible()
})

test('on a phone the settings are a list, and each a page of its own', async ({ guest }) => {
  const cem = await guest('Cem', { viewport: { width: 390, height: 844 } })
  await cem.goes('/settings')
  const dialog = cem.page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('button', { name: 'Devices' }).click()
  await expect(dialog.getByText('This device')).toBeVisible()
  await dialog.getByRole('button', { name: 'Settings' }).click()
  await dialog.getByRole('link', { name: 'Connection check' }).click()
  await expect(cem.page.getByRole('heading', { name: 'Connection check' })).toBeVisible()
})

test('Bob signs in with another address from now on, and is signed out everywhere else', async ({ bob, stranger }) => {
  const phone = await stranger('Bob')
  await phone.goes('/')
  await phone.signsIn()
  await phone.composer.waitFor()

  await bob.goes('/settings/account')
  const form = bob.page.getByRole('dialog').locator('form').filter({ hasText: 'New e-mail address' })
  await form.getByLabel('New e-mail address').fill('robert@example.org')
  await form.getByLabel('Current password', { exact: true }).fill('a guess at it')
  await form.getByRole('button', { name: 'Change address' }).click()
  await expect(form.getByText('That is not your current password.')).toBeVisible()
  await form.getByLabel('Current password', { exact: true }).fill(bob.password)
  await form.getByRole('button', { name: 'Change address' }).click()
  await expect(form.getByText('robert@example.org')).toBeVisible()
  await expect(phone.page.getByRole('heading', { name: /Sign in/ })).toBeVisible()
})

test('Bob signs out everywhere else at once', async ({ bob, stranger }) => {
  const [phone, tablet] = [await stranger('Bob'), await stranger('Bob')]
  for (const other of [phone, tablet]) {
    await other.goes('/')
    await other.signsIn()
    await other.composer.waitFor()
  }
  await bob.goes('/settings/devices')
  await bob.page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await bob.page
    .getByRole('dialog', { name: 'Sign out everywhere else?' })
    .getByRole('button', { name: 'Sign out everywhere else' })
    .click()
  for (const other of [phone, tablet]) await expect(other.page.getByRole('heading', { name: /Sign in/ })).toBeVisible()
  await expect(bob.page.getByText('You are signed in here only.')).toBeVisible()
})
