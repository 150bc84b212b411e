import { does, focuses } from '../support/deeds.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const thread = (person: Person) => person.page.getByRole('log', { name: 'What was said in this thread' })

test('an answer quotes what it answers: the quote leads there, and says when it was deleted', async ({ ann, bob }) => {
  await ann.writes('Shall we ship on **Friday**?')
  for (let line = 1; line <= 12; line++) await ann.writes(`and line ${line}\n\nwith\n\nmore`)
  await bob.sees('and line 12')
  await bob.scrollsUpTo(1)
  await focuses(bob, 'Shall we ship')
  await bob.page.keyboard.press('r')
  await expect(bob.composer).toBeFocused()
  await bob.page.keyboard.type('Yes, after lunch')
  await bob.page.keyboard.press('Enter')

  const answer = ann.message('Yes, after lunch')
  const quote = answer.getByRole('button', { name: /In answer to Ann Shall we ship on Friday/ })
  await expect(quote).toBeVisible()
  await quote.click()
  await expect(ann.messageAt(1)).toBeInViewport()
  await expect(ann.messageAt(1)).toHaveClass(/flash/)

  await ann.messageAt(1).focus()
  await ann.page.keyboard.press('Delete')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(bob.message('Yes, after lunch')).toContainText('Original deleted')
  await expect(bob.message('Yes, after lunch')).not.toContainText('Friday')
})

test('a thread stands beside the room, and what is said in it is said in the room as well', async ({ ann, bob }) => {
  await ann.writes('Who comes to lunch?')
  await bob.sees('Who comes to lunch?')
  await does(bob, bob.message('Who comes to lunch?'), 'Open thread')
  await expect(bob.page.getByRole('textbox', { name: /thread/ })).toBeFocused()
  await bob.page.keyboard.type('I do')
  await bob.page.keyboard.press('Enter')
  await expect(thread(bob).getByRole('article')).toHaveCount(2)
  await bob.sees('I do')

  await ann.sees('I do')
  await ann.message('Who comes to lunch?').getByRole('button', { name: '1 reply' }).first().click()
  await expect(ann.page.getByRole('textbox', { name: /thread/ })).toBeFocused()
  await expect(thread(ann).getByRole('article')).toHaveCount(2)
  await ann.page.keyboard.type('Good')
  await ann.page.keyboard.press('Enter')
  await expect(thread(bob).getByRole('article')).toHaveCount(3)
  await expect(bob.message('Who comes to lunch?').getByRole('button', { name: '2 replies' })).toBeVisible()
  await bob.page.keyboard.press('Escape')
  await expect(thread(bob)).toHaveCount(0)
})

test('hostile words in a quote, a forwarded message and a reaction stay words', async ({ ann, guest }) => {
  const name = '<img src=x onerror=alert(1)>'
  const eve = await guest('Eve')
  await eve.asks('PATCH', '/me', { name })
  const alerted: string[] = []
  ann.page.on('dialog', (dialog) => (alerted.push(dialog.message()), dialog.dismiss()))
  await eve.writes('[x](javascript:alert(1)) <script>alert(2)</script> \u202ereversed ' + 'z\u0300'.repeat(40))
  await ann.sees(/alert\(2\)/)
  await focuses(ann, 'alert(2)')
  await ann.page.keyboard.press('r')
  await ann.page.keyboard.type('noted')
  await ann.page.keyboard.press('Enter')
  await expect(ann.message('noted').getByRole('button', { name: /In answer to/ })).toContainText('<script>alert(2)')
  await does(ann, ann.message(/reversed/).first(), 'Forward')
  const dialog = ann.page.getByRole('dialog', { name: 'Forward a message' })
  await dialog.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Forward' }).click()
  await expect(ann.timeline.locator('script, img')).toHaveCount(0)
  expect(alerted).toEqual([])
})
