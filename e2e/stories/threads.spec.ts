import { does, focuses } from '../support/deeds.ts'
import { fill } from '../support/history.ts'
import { Network } from '../support/network.ts'
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
  const quote = answer.getByRole('button', { name: /In reply to Ann Shall we ship on Friday/ })
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

test('what arrives beneath a thread that has taken the place of the room waits there, unread', async ({
  ann,
  guest,
}) => {
  const cai = await guest('Cai', { viewport: { width: 900, height: 700 } })
  await ann.writes('Shall we?')
  await cai.sees('Shall we?')
  await expect(cai.room('general')).not.toHaveAccessibleName(/unread/)
  await cai.page.clock.install()
  await does(cai, cai.message('Shall we?'), 'Open thread')
  await expect(cai.page.getByRole('textbox', { name: /thread/ })).toBeFocused()
  await expect(cai.page.getByRole('region', { name: 'Room general' })).toBeHidden()

  await ann.writes('By the way')
  await expect(cai.room('general')).toHaveAccessibleName(/1 unread/)
  await cai.page.clock.fastForward(10_000)
  await expect(cai.room('general')).toHaveAccessibleName(/1 unread/)

  await cai.page.keyboard.press('Escape')
  await expect(cai.message('By the way')).toBeVisible()
  await cai.page.clock.fastForward(10_000)
  await expect(cai.room('general')).not.toHaveAccessibleName(/unread/)
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
  await expect(ann.message('noted').getByRole('button', { name: /In reply to/ })).toContainText('<script>alert(2)')
  await does(ann, ann.message(/reversed/).first(), 'Forward')
  const dialog = ann.page.getByRole('dialog', { name: 'Forward a message' })
  await dialog.getByRole('option').first().click()
  await dialog.getByRole('button', { name: 'Forward' }).click()
  await expect(ann.timeline.locator('script, img')).toHaveCount(0)
  expect(alerted).toEqual([])
})

test('a thread that began long ago opens whole, and its quotes lead far up', async ({ ann, bob }) => {
  await fill(ann, 110, (number) => `message ${number}`)
  const { messages } = await ann.asks<{ messages: { id: string }[] }>(
    'GET',
    `/rooms/${ann.roomId}/messages?around=3&limit=1`,
  )
  const [root] = messages
  await ann.asks('POST', `/rooms/${ann.roomId}/messages`, { id: ann.mints(), text: 'late', replyTo: root?.id })
  // Who has read all of it begins at the end.
  await bob.asks('PUT', `/rooms/${bob.roomId}/read`, { seq: 111 })
  await bob.page.reload()
  await bob.sees('late')
  const quote = bob.message('late').getByRole('button', { name: /In reply to/ })
  await expect(quote).toContainText('message 3')

  await focuses(bob, 'late')
  await bob.page.keyboard.press('t')
  await expect(thread(bob).getByRole('article')).toHaveText([/message 3/, /late/])
  await ann.asks('PUT', `/messages/${root?.id}/reactions`, { emoji: '🎉', on: true })
  await expect(thread(bob).getByRole('button', { name: 'Ann: 🎉' })).toBeVisible()
  await quote.click()
  await expect(bob.messageAt(3)).toBeInViewport()
  await expect(bob.messageAt(3)).toHaveClass(/flash/)
})

test('what is answered offline stands in thread and room, and goes out when the line is back', async ({ ann, bob }) => {
  const network = await Network.before(bob)
  await ann.writes('Is anybody there?')
  await bob.sees('Is anybody there?')
  await focuses(bob, 'Is anybody there?')
  await bob.page.keyboard.press('t')
  const editor = bob.page.getByRole('textbox', { name: /thread/ })
  await expect(editor).toBeFocused()
  await network.cut()
  await editor.fill('Not quite')
  await editor.press('Enter')
  await expect(thread(bob).getByRole('article').filter({ hasText: 'Not quite' })).toBeVisible()
  await bob.sees('Not quite')
  await expect(ann.message('Not quite')).toHaveCount(0)
  await network.mend()
  await ann.sees('Not quite')
  await expect(ann.message('Not quite')).toContainText('Is anybody there?')
  await expect(thread(bob).getByRole('article')).toHaveCount(2)
})

test('an answer that is not meant is called off', async ({ ann, bob }) => {
  await ann.writes('answer me')
  await bob.sees('answer me')
  await focuses(bob, 'answer me')
  await bob.page.keyboard.press('r')
  await expect(bob.composer).toBeFocused()
  await bob.page.keyboard.press('Escape')
  await bob.page.keyboard.type('or not')
  await bob.page.keyboard.press('Enter')
  await ann.sees('or not')
  await expect(ann.message('or not').getByRole('button', { name: /In reply to/ })).toHaveCount(0)
})
