import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

/** What is fetched when it is wanted comes when this is called: until then somebody types on. */
async function holdsBack(page: Page, file: RegExp): Promise<() => void> {
  let release = () => {}
  const released = new Promise<void>((resolve) => (release = resolve))
  await page.route(file, async (route) => {
    await released
    await route.continue()
  })
  return release
}

test('an emoji is sent as an emoji, however quickly its name was written, and nothing overtakes it', async ({
  ann,
  bob,
}) => {
  const arrive = await holdsBack(ann.page, /\/assets\/table[^/]*\.js/)
  await ann.writes('hello :wave: `:wave:`')
  await expect(ann.composer).toHaveValue('')
  await ann.writes('and good morning')
  arrive()
  await bob.sees('and good morning')
  await expect(bob.timeline.getByRole('article')).toHaveText([/hello 👋 :wave:/, /and good morning/])
})

test('a name that was typed before its emoji came becomes it, and the caret stays where it was', async ({ ann }) => {
  const arrive = await holdsBack(ann.page, /\/assets\/table[^/]*\.js/)
  await ann.composer.pressSequentially('bye :wave: bo')
  arrive()
  await expect(ann.composer).toHaveValue('bye 👋 bo')
  await ann.composer.pressSequentially('b')
  await expect(ann.composer).toHaveValue('bye 👋 bob')
})

test('a name whose emoji never comes is sent as it was typed', async ({ ann, bob }) => {
  await ann.page.route(/\/assets\/table[^/]*\.js/, (route) => route.abort())
  await ann.writes('hello :wave:')
  await bob.sees('hello :wave:')
})

test('what is typed while the switcher or the emoji come is looked for, and is in no message', async ({ ann }) => {
  await ann.createsRoom('alpha')
  const switcher = await holdsBack(ann.page, /\/assets\/Switcher[^/]*\.js/)
  const board = await holdsBack(ann.page, /\/assets\/EmojiBoard[^/]*\.js/)
  await ann.page.reload()
  await ann.composer.pressSequentially('half a ')
  await ann.page.keyboard.press('ControlOrMeta+k')
  await ann.page.keyboard.type('genx')
  await ann.page.keyboard.press('Backspace')
  switcher()
  const dialog = ann.page.getByRole('dialog', { name: 'Jump to' })
  await expect(dialog.getByRole('combobox')).toHaveValue('gen')
  await ann.page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await ann.page.getByRole('button', { name: 'Emoji', exact: true }).click()
  await ann.page.keyboard.type('tada')
  board()
  await expect(ann.page.getByRole('combobox', { name: 'Find an emoji' })).toHaveValue('tada')
  await ann.page.getByRole('gridcell', { name: /party/ }).first().waitFor()
  await ann.page.keyboard.press('Enter')
  await expect(ann.composer).toHaveValue('half a 🎉')
  await expect(ann.timeline.getByRole('article')).toHaveCount(0)
})

test('who knows where to go need not wait for the switcher', async ({ ann }) => {
  await ann.createsRoom('alpha')
  const switcher = await holdsBack(ann.page, /\/assets\/Switcher[^/]*\.js/)
  await ann.page.reload()
  await ann.composer.pressSequentially('half a thought')
  await ann.page.keyboard.press('ControlOrMeta+k')
  await ann.page.keyboard.type('general')
  await ann.page.keyboard.press('Enter')
  switcher()
  await expect(ann.page.getByRole('heading', { level: 1, name: 'general' })).toBeVisible()
  await expect(ann.composer).toHaveValue('')
})

test('who knows what the new room is called need not wait for the dialog', async ({ ann }) => {
  const dialog = await holdsBack(ann.page, /\/assets\/CreateRoom[^/]*\.js/)
  await ann.page.reload()
  await ann.chooses('New room, message or invite', 'New room')
  await ann.page.keyboard.type('release')
  await ann.page.keyboard.press('Enter')
  dialog()
  await expect(ann.page.getByRole('heading', { level: 1, name: 'release' })).toBeVisible()
  await expect(ann.page.getByRole('dialog')).toHaveCount(0)
  await expect(ann.composer).toHaveValue('')
})

test('who begins to edit before that is possible loses no letter', async ({ ann }) => {
  await ann.writes('half')
  const hands = await holdsBack(ann.page, /\/assets\/hands[^/]*\.js/)
  await ann.page.reload()
  await ann.message('half').focus()
  await ann.page.keyboard.press('e')
  await ann.page.keyboard.type(' and the other half')
  await ann.page.keyboard.press('Enter')
  hands()
  await ann.sees('half and the other half')
  await expect(ann.composer).toHaveValue('')
})

test('bold ends where the key is pressed again', async ({ ann, bob }) => {
  await ann.composer.pressSequentially('this is ')
  await ann.composer.press('ControlOrMeta+b')
  await ann.composer.pressSequentially('bold')
  await ann.composer.press('ControlOrMeta+b')
  await ann.composer.pressSequentially(' and this is not')
  await ann.composer.press('Enter')
  await expect(bob.message('and this is not').locator('strong')).toHaveText('bold')
  await bob.sees('this is bold and this is not')
})

test('/status takes what is said with it', async ({ ann, bob }) => {
  await ann.writes('/status 🌴 by the sea')
  const dialog = ann.page.getByRole('dialog', { name: 'Set a status' })
  await expect(dialog.getByRole('textbox', { name: 'Status' })).toHaveValue('by the sea')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await bob.asks('POST', '/directs', { id: bob.mints(), personIds: [await ann.id()] })
  await expect(bob.room('Ann')).toHaveAccessibleName(/🌴|by the sea/)
})

test('S keeps the message that has the focus, and F forwards it', async ({ ann }) => {
  await ann.writes('to be found again')
  await ann.message('found again').focus()
  await ann.page.keyboard.press('s')
  await expect(ann.page.getByRole('region', { name: 'Notices' }).getByText('Saved for later')).toBeVisible()
  await expect(ann.message('found again')).toBeFocused()
  await ann.page.keyboard.press('f')
  await expect(ann.page.getByRole('dialog', { name: 'Forward a message' })).toBeVisible()
  await ann.page.keyboard.press('Escape')
  await expect(ann.message('found again')).toBeFocused()
})
