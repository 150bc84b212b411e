import { barriersInAnyLook } from '../support/barriers.ts'
import { expect, test } from '../support/test.ts'

test('where nothing is yet, it says what will be, and leads there', async ({ ann }) => {
  const { page } = ann
  const closes = async (name: string) => {
    await page.getByRole('dialog', { name, exact: true }).getByRole('button', { name: 'Close' }).first().click()
    await expect(page.getByRole('dialog', { name, exact: true })).toHaveCount(0)
  }
  const offers = async (sentence: string | RegExp, action: string, leadsTo: string) => {
    await expect(page.getByText(sentence)).toBeVisible()
    expect(await barriersInAnyLook(page)).toEqual([])
    await page.getByRole('button', { name: action, exact: true }).last().click()
    await expect(page.getByRole('dialog', { name: leadsTo, exact: true })).toBeVisible()
    await closes(leadsTo)
  }

  await page.getByRole('button', { name: 'Saved for later' }).click()
  await expect(page.getByText('Save a message to find it again here. Nobody else sees it.')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Jump to Ctrl+K' }).click()
  await expect(page.getByRole('combobox', { name: 'Jump to' })).toBeFocused()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Inbox' }).click()
  await offers('Whoever mentions you, replies to you or reacts to you turns up here.', 'New message', 'New message')
  await ann.chooses('New room, message or invite', 'New message')
  await offers('Nobody else is here yet. Invite somebody first.', 'Invite', 'Invite people')
  await closes('New message')
  await ann.goes('/settings/people')
  await page.getByRole('searchbox', { name: 'Find somebody' }).fill('Zoë')
  await offers('Nobody is called “Zoë”.', 'Invite', 'Invite people')
  await closes('Settings')
})
