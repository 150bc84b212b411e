import { Network } from '../support/network.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const part = (person: Person, name: string) => person.sidebar.getByRole('region', { name, exact: true })
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

test('rooms are dragged to where they are wanted', async ({ bob }) => {
  for (const name of ['alpha', 'beta']) await bob.createsRoom(name)
  await expect(titles(bob, 'Rooms')).toHaveText([/alpha/, /beta/, /general/])
  await bob.room('general').dragTo(bob.room('alpha'), { targetPosition: { x: 40, y: 4 } })
  await expect(titles(bob, 'Rooms')).toHaveText([/general/, /alpha/, /beta/])
  await bob.room('beta').dragTo(bob.page.getByRole('button', { name: 'Jump to' }))
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
  const network = await Network.of(bob.context)
  await bob.page.reload()
  await expect(bob.composer).toBeVisible()
  await network.cut()
  await menuOf(bob, 'general', 'Add to favourites')
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
  await bob.page.reload()
  await expect(titles(bob, 'Favourites')).toHaveText([/general/])
  await network.mend()
  const { roomId } = bob
  await expect
    .poll(async () => {
      const phone = await bob.context.newPage()
      await phone.goto(`${bob.server.url}/room/${roomId}`)
      const shown = await phone.getByRole('region', { name: 'Favourites' }).count()
      await phone.close()
      return shown
    })
    .toBe(1)
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

  await bob.page.getByRole('button', { name: 'What to be told of general' }).click()
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
