import type { Locator } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const opensAppearance = async (person: Person): Promise<Locator> => {
  await person.chooses('You and your settings', 'Settings')
  const dialog = person.page.getByRole('dialog')
  await dialog.getByRole('tab', { name: 'Appearance' }).click()
  return dialog
}
const look = (person: Person) => person.page.locator('html')
const accentOf = (person: Person) =>
  person.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent'))

test('Bob makes the page his own, and finds it so again before anything is drawn', async ({ bob }) => {
  const dialog = await opensAppearance(bob)
  for (const choice of ['Dark', 'High', 'Tide', '125%', 'Compact'])
    await dialog.getByText(choice, { exact: true }).click()
  const html = look(bob)
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('data-contrast', 'high')
  await expect(html).toHaveAttribute('data-accent', 'tide')
  await expect(html).toHaveAttribute('data-text', 'larger')
  await expect(html).toHaveAttribute('data-density', 'compact')
  await expect(html).toHaveCSS('font-size', '20px')

  await bob.page.route('**/assets/*.js', (route) => route.abort())
  await bob.page.reload()
  await expect(html).toHaveAttribute('data-accent', 'tide')
  await expect(html).toHaveAttribute('data-contrast', 'high')
  await expect(html).toHaveCSS('font-size', '20px')
})

test('what the system asks for is followed, also when it changes', async ({ bob }) => {
  await expect(look(bob)).toHaveAttribute('data-contrast', 'normal')
  await bob.page.emulateMedia({ contrast: 'more', colorScheme: 'dark' })
  await expect(look(bob)).toHaveAttribute('data-contrast', 'high')
  await expect(look(bob)).toHaveAttribute('data-theme', 'dark')
})

test('the colour of the workspace is that of everybody who has none of their own', async ({ ann, bob }) => {
  await ann.chooses('You and your settings', 'Settings')
  const settings = ann.page.getByRole('dialog')
  await settings.getByRole('tab', { name: 'Workspace' }).click()
  await settings.getByText('Moss', { exact: true }).click()
  await expect(look(bob)).toHaveAttribute('data-accent', 'moss')
  const moss = await accentOf(bob)

  const dialog = await opensAppearance(bob)
  await expect(dialog.getByRole('radio', { name: 'As the workspace' })).toBeChecked()
  await dialog.getByText('Heather', { exact: true }).click()
  await settings.getByText('Honey', { exact: true }).click()
  await expect(look(ann)).toHaveAttribute('data-accent', 'honey')
  await expect(look(bob)).toHaveAttribute('data-accent', 'heather')
  expect(await accentOf(bob)).not.toBe(moss)

  await dialog.getByText('As the workspace', { exact: true }).click()
  await expect(look(bob)).toHaveAttribute('data-accent', 'honey')
  await expect(bob.page.locator('link[rel="icon"]')).toHaveAttribute('href', /^data:image\/svg\+xml,/)
})

test('another tab of the same browser follows', async ({ bob }) => {
  const tab = await bob.context.newPage()
  await tab.goto(bob.page.url())
  await tab.getByRole('textbox').waitFor()
  const dialog = await opensAppearance(bob)
  await dialog.getByText('Dusk', { exact: true }).click()
  await expect(tab.locator('html')).toHaveAttribute('data-accent', 'dusk')
})
