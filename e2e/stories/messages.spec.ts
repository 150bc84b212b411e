import type { Locator } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

/** What can be done with a message, from its menu. */
async function does(person: Person, message: Locator, deed: string): Promise<void> {
  await message.hover()
  await message.getByRole('button', { name: 'More' }).click()
  await person.page.getByRole('menuitem', { name: deed }).click()
}
const tells = (person: Person) => person.page.getByRole('region', { name: 'Notices' })
const thread = (person: Person) => person.page.getByRole('log', { name: 'What was said in this thread' })
/** The message has the focus, as the arrow keys would give it. */
async function focuses(person: Person, text: string): Promise<Locator> {
  const row = person.message(text)
  await row.focus()
  await expect(row).toBeFocused()
  return row
}

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
  await bob.page.keyboard.type('rocket')
  await bob.page
    .getByRole('gridcell', { name: /rocket/ })
    .first()
    .waitFor()
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
  await bob.context.setOffline(true)
  await bob.page.evaluate(() => dispatchEvent(new Event('offline')))
  const row = bob.message('to be kept')
  await row.hover()
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
  await expect(tells(bob)).toContainText('as many different emoji as it can take')
  await expect(row.getByRole('button', { name: 'you: 🎉' })).toHaveCount(0)
})

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
  await bob.page.keyboard.type('I do')
  await bob.page.keyboard.press('Enter')
  await expect(thread(bob).getByRole('article')).toHaveCount(2)
  await bob.sees('I do')

  await ann.sees('I do')
  await ann.message('Who comes to lunch?').getByRole('button', { name: '1 reply' }).first().click()
  await expect(thread(ann).getByRole('article')).toHaveCount(2)
  await ann.page.keyboard.type('Good')
  await ann.page.keyboard.press('Enter')
  await expect(thread(bob).getByRole('article')).toHaveCount(3)
  await expect(bob.message('Who comes to lunch?').getByRole('button', { name: '2 replies' })).toBeVisible()
  await bob.page.keyboard.press('Escape')
  await expect(thread(bob)).toHaveCount(0)
})

test('an edit is marked, and shows what stood there before; a deleted message shows nothing', async ({ ann, bob }) => {
  await ann.writes('the frist draft')
  await focuses(ann, 'the frist draft')
  await ann.page.keyboard.press('e')
  await ann.page.getByRole('textbox', { name: 'Edit your message' }).fill('the first draft')
  await ann.page.keyboard.press('Enter')
  await bob.sees('the first draft')
  await bob.message('the first draft').getByRole('button', { name: '(edited)' }).click()
  const dialog = bob.page.getByRole('dialog', { name: 'Earlier versions' })
  await expect(dialog).toContainText('the first draft')
  await expect(dialog).toContainText('the frist draft')
  await does(ann, ann.message('the first draft'), 'Delete')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).not.toContainText('draft')
})

test('a pin is seen by everybody and can be taken back from where it is told', async ({ ann, bob }) => {
  await ann.writes('read this first')
  await does(ann, ann.message('read this first'), 'Pin to the room')
  await expect(bob.message('read this first').getByRole('img', { name: 'Pinned' })).toBeVisible()
  await tells(ann).getByRole('button', { name: 'Undo' }).click()
  await expect(bob.message('read this first').getByRole('img', { name: 'Pinned' })).toHaveCount(0)
})

test('what one saves is found again, by nobody else, and leads to where it was said', async ({ ann, bob }) => {
  await ann.writes('worth keeping')
  await bob.sees('worth keeping')
  await does(bob, bob.message('worth keeping'), 'Save for later')
  await expect(bob.message('worth keeping').getByRole('img', { name: 'Saved for later' })).toBeVisible()
  await expect(ann.message('worth keeping').getByRole('img', { name: 'Saved for later' })).toHaveCount(0)
  await tells(bob).getByRole('button', { name: 'Show all' }).click()
  const saved = bob.page.getByRole('dialog', { name: 'Saved for later' })
  await expect(saved.getByRole('article')).toContainText('worth keeping')
  await saved.getByRole('link', { name: /Show it in/ }).click()
  await expect(saved).toHaveCount(0)
  await expect(bob.message('worth keeping')).toHaveClass(/flash/)
  await does(bob, bob.message('worth keeping'), 'No longer save')
  await expect(bob.message('worth keeping').getByRole('img', { name: 'Saved for later' })).toHaveCount(0)
})

test('a message is forwarded with a word about it; a private one with a warning', async ({ ann, bob }) => {
  await ann.createsRoom('attic', 'private')
  await ann.writes('the key lies under the mat')
  await does(ann, ann.message('the key lies'), 'Forward')
  const dialog = ann.page.getByRole('dialog', { name: 'Forward a message' })
  await dialog.getByRole('combobox').fill('bob')
  await dialog.getByRole('option', { name: 'Bob' }).click()
  await expect(dialog.getByRole('status')).toContainText('private place')
  await dialog.getByRole('textbox', { name: 'What to say about it' }).fill('for you')
  await dialog.getByRole('button', { name: 'Forward' }).click()
  await bob.opens('Ann')
  await bob.sees(/for you.*Ann in #\u2060?attic.*the key lies under the mat/s)
})

test('a link to a message is copied, and leads to it', async ({ ann, bob }) => {
  await ann.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await ann.writes('here it is')
  await does(ann, ann.message('here it is'), 'Copy link')
  await expect(tells(ann)).toContainText('Link copied')
  const link = await ann.page.evaluate(() => navigator.clipboard.readText())
  await bob.page.goto(link)
  await expect(bob.message('here it is')).toHaveClass(/flash/)
})

test('everybody is offered what they may do, and nothing else', async ({ ann, bob }) => {
  await ann.writes('of Ann')
  await bob.sees('of Ann')
  await bob.message('of Ann').hover()
  await expect(bob.message('of Ann').getByRole('button', { name: 'Edit' })).toHaveCount(0)
  await bob.message('of Ann').getByRole('button', { name: 'More' }).click()
  await expect(bob.page.getByRole('menuitem', { name: 'Copy link' })).toBeVisible()
  await expect(bob.page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0)
  await bob.page.keyboard.press('Escape')
  await bob.writes('of Bob')
  await ann.sees('of Bob')
  await does(ann, ann.message('of Bob'), 'Delete')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(bob.message('Message deleted')).toBeVisible()
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
