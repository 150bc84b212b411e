import { commandsKeptBy, roomsKeptBy } from '../support/kept.ts'
import { Network } from '../support/network.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const part = (person: Person, name: string) => person.sidebar.getByRole('group', { name, exact: true })
const titles = (person: Person, name: string) => part(person, name).getByRole('link')
const menuOf = async (person: Person, room: string, entry: string) => {
  await person.room(room).click({ button: 'right' })
  await person.page.getByRole('menu').getByRole('menuitem', { name: entry }).click()
}
const tick = async (person: Person, room: string, entry: string) => {
  await person.room(room).click({ button: 'right' })
  await person.page.getByRole('menuitemcheckbox', { name: entry }).click()
}

test('a favourite stands above everything, on every device, and goes back', async ({ bob, stranger }) => {
  await bob.createsRoom('alpha')
  await menuOf(bob, 'general', 'Add to favourites')
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
  const phone = await stranger('Bob')
  await phone.goes('/')
  await phone.signsIn()
  await phone.composer.waitFor()
  await expect(titles(phone, 'Favourites')).toHaveText([/general/])
  await menuOf(phone, 'general', 'Remove from favourites')
  await expect(part(bob, 'Favourites')).toHaveCount(0)
  await expect(titles(bob, 'Rooms')).toHaveText([/alpha/, /general/])
})

test('a section of one’s own: made, filled, renamed, closed, deleted, and the way back', async ({ ann, bob }) => {
  await bob.createsRoom('alpha')
  await menuOf(bob, 'general', 'Move to a new section')
  const dialog = bob.page.getByRole('dialog', { name: 'New section' })
  await dialog.getByLabel('Name').press('Enter')
  await expect(dialog.getByText('Give it a name.')).toBeVisible()
  await dialog.getByLabel('Name').fill('Work')
  await dialog.getByLabel('Name').press('Enter')
  await expect(titles(bob, 'Work')).toHaveText([/general/])
  await expect(dialog).toHaveCount(0)

  await part(bob, 'Work').getByRole('button', { name: 'Section Work' }).click()
  await bob.page.getByRole('menuitem', { name: 'Rename' }).click()
  await bob.page.getByRole('dialog').getByLabel('Name').fill('<b>Werk</b>')
  await bob.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  const werk = part(bob, '<b>Werk</b>')
  await expect(werk).toBeVisible()

  await werk.getByRole('button', { name: '<b>Werk</b>', exact: true }).click()
  await expect(werk.getByRole('link')).toHaveCount(0)
  await ann.writes('knock')
  await expect(werk.getByRole('link')).toHaveText([/general/])
  await werk.getByRole('button', { name: '<b>Werk</b>', exact: true }).click()

  await werk.getByRole('button', { name: 'Section <b>Werk</b>' }).click()
  await bob.page.getByRole('menuitem', { name: 'Delete section' }).click()
  await expect(titles(bob, 'Rooms')).toHaveText([/alpha/, /general/])
  await bob.page.getByRole('button', { name: 'Undo' }).click()
  await expect(titles(bob, '<b>Werk</b>')).toHaveText([/general/])
})

test('sections are moved up and down by their menu, where there is a way to go', async ({ bob }) => {
  for (const [name, position] of [
    ['Work', 'a'],
    ['Garden', 'b'],
  ])
    await bob.asks('PUT', `/sections/${bob.mints()}`, { name, position })
  const heads = bob.sidebar.getByRole('button', { name: /^Section (Work|Garden)$/ })
  const moves = async (section: string, entry: string, missing: string) => {
    await heads.and(bob.page.getByRole('button', { name: `Section ${section}` })).click()
    await expect(bob.page.getByRole('menuitem', { name: missing })).toHaveCount(0)
    await bob.page.getByRole('menuitem', { name: entry }).click()
  }
  const order = async (...names: string[]) => {
    for (const [at, name] of names.entries()) await expect(heads.nth(at)).toHaveAccessibleName(`Section ${name}`)
  }
  await order('Work', 'Garden')
  await moves('Work', 'Move down', 'Move up')
  await order('Garden', 'Work')
  await moves('Work', 'Move up', 'Move down')
  await order('Work', 'Garden')
  await bob.page.reload()
  await order('Work', 'Garden')
})

test('rooms are dragged to where they are wanted', async ({ bob }) => {
  for (const name of ['alpha', 'beta']) await bob.createsRoom(name)
  await expect(titles(bob, 'Rooms')).toHaveText([/alpha/, /beta/, /general/])
  await bob.room('general').dragTo(bob.room('alpha'), { targetPosition: { x: 40, y: 4 } })
  await expect(titles(bob, 'Rooms')).toHaveText([/general/, /alpha/, /beta/])
  // A place for the first favourite is there once something is dragged.
  await bob.room('beta').hover()
  await bob.page.mouse.down()
  await bob.room('alpha').hover()
  await bob.sidebar.getByText('Favourites').hover()
  await bob.page.mouse.up()
  await expect(titles(bob, 'Favourites')).toHaveText([/beta/])
  await bob.room('alpha').dragTo(bob.room('beta'), { targetPosition: { x: 40, y: 28 } })
  await expect(titles(bob, 'Favourites')).toHaveText([/beta/, /alpha/])
  await bob.page.reload()
  await expect(titles(bob, 'Favourites')).toHaveText([/beta/, /alpha/])
})

test('with the keyboard they go step by step, and the focus with them', async ({ bob }) => {
  for (const name of ['alpha', 'beta']) await bob.createsRoom(name)
  await menuOf(bob, 'beta', 'Add to favourites')
  await expect(titles(bob, 'Favourites')).toHaveText([/beta/])
  await bob.room('general').focus()
  await bob.page.keyboard.press('Control+Shift+ArrowUp')
  await expect(titles(bob, 'Rooms')).toHaveText([/general/, /alpha/])
  await bob.page.keyboard.press('Control+Shift+ArrowUp')
  await expect(titles(bob, 'Favourites')).toHaveText([/beta/, /general/])
  await expect(bob.room('general')).toBeFocused()
  await expect(bob.page.getByText('general is now in Favourites, 2 of 2')).toBeAttached()
  await bob.page.keyboard.press('Control+Shift+ArrowDown')
  await expect(titles(bob, 'Rooms')).toHaveText([/alpha|general/, /alpha|general/])
  await expect(bob.room('general')).toBeFocused()
})

test('the order is kept without a network, and told when it is back', async ({ bob }) => {
  const network = await Network.before(bob)
  await expect.poll(() => roomsKeptBy(bob.page)).toContain('general')
  await network.cut()
  await menuOf(bob, 'general', 'Add to favourites')
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
  await expect.poll(() => commandsKeptBy(bob.page)).toContain('membership.update')
  await bob.page.reload()
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
  await network.mend()
  await expect.poll(() => commandsKeptBy(bob.page)).toEqual([])
  await bob.page.reload()
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
})

test('of a muted room nothing is told; of one for mentions only those', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await tick(bob, 'general', 'Mute')
  await expect(bob.room('general')).toHaveAccessibleName(/muted/)
  await ann.writes('for @bob, and nobody tells him')
  await expect(bob.page).not.toHaveTitle(/^\(/)
  await tick(bob, 'general', 'Mute')
  await expect(bob.room('general')).toHaveAccessibleName(/1 for you/)
  await bob.opens('general')
  await expect(bob.room('general')).not.toHaveAccessibleName(/for you/)

  await bob.page.getByRole('button', { name: 'Notifications from general' }).click()
  await bob.page.getByRole('menuitemcheckbox', { name: 'Only mentions' }).click()
  await bob.opens('quiet')
  await ann.writes('for everybody')
  await expect(bob.room('general')).toHaveAccessibleName(/1 unread/)
  await expect(bob.room('general').locator('.badge')).toHaveCount(0)
  await ann.writes('for @bob')
  await expect(bob.room('general')).toHaveAccessibleName(/1 for you/)
})

test('a room can be marked as read and unread from the sidebar', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await ann.writes('hello')
  await expect(bob.room('general')).toHaveAccessibleName(/1 unread/)
  await menuOf(bob, 'general', 'Mark as read')
  await expect(bob.room('general')).not.toHaveAccessibleName(/unread/)
  await menuOf(bob, 'general', 'Mark as unread')
  await expect(bob.room('general')).toHaveAccessibleName(/1 unread/)
})

test('nothing is wider than a small phone', async ({ ann, guest }) => {
  const bob = await guest('Bob', { viewport: { width: 320, height: 640 } })
  await ann.createsRoom('a-room-with-a-name-that-nobody-would-want-to-type-again')
  await bob.asks('POST', `/rooms/${ann.roomId}/join`, {})
  await ann.writes('for @bob')
  const isWide = () => bob.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  await bob.goes('/')
  await expect(bob.room('a-room-with')).toBeVisible()
  expect(await isWide()).toBe(false)
  await bob.page.getByRole('button', { name: 'Jump to' }).click()
  await bob.page.getByRole('combobox', { name: 'Jump to' }).fill('a room')
  expect(await isWide()).toBe(false)
  await bob.page.keyboard.press('Escape')
  await bob.sidebar.getByRole('link', { name: 'Inbox' }).click()
  await expect(bob.page.getByRole('region', { name: 'What is for you' }).getByRole('link')).toBeVisible()
  expect(await isWide()).toBe(false)
  await bob.page.getByRole('button', { name: 'Back to the rooms' }).click()
  await expect(bob.room('a-room-with')).toBeVisible()
})

test('the arrows lead from room to room, and Home and End to the ends of the list', async ({ bob }) => {
  await bob.createsRoom('other')
  const inbox = bob.sidebar.getByRole('link', { name: 'Inbox' })
  await bob.room('general').focus()
  await bob.page.keyboard.press('ArrowDown')
  await expect(bob.room('other')).toBeFocused()
  await bob.page.keyboard.press('ArrowUp')
  await expect(bob.room('general')).toBeFocused()
  await bob.page.keyboard.press('Home')
  await bob.page.keyboard.press('ArrowDown')
  await expect(inbox).toBeFocused()
})
