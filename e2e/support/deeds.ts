import { expect, type Locator } from '@playwright/test'
import type { Person } from './person.ts'

/** Does something with a message, from its menu. */
export async function does(person: Person, message: Locator, deed: string): Promise<void> {
  await message.hover()
  await message.getByRole('button', { name: 'More' }).click()
  await person.page.getByRole('menuitem', { name: deed }).click()
}

/** The message has the focus, as the arrow keys would give it. */
export async function focuses(person: Person, text: string): Promise<Locator> {
  const row = person.message(text)
  await row.focus()
  await expect(row).toBeFocused()
  return row
}

/** Takes the text of a message away, and says so when asked. */
export async function deletes(person: Person, message: Locator): Promise<void> {
  await does(person, message, 'Delete')
  await person.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
}

/** Where things are said in passing. */
export const notices = (person: Person): Locator => person.page.getByRole('region', { name: 'Notices' })
