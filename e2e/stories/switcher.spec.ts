import { Network } from '../support/network.ts'
import { expect, test } from '../support/test.ts'
import type { Person } from '../support/person.ts'

const field = (person: Person) => person.page.getByRole('combobox', { name: 'Jump to' })
const option = (person: Person, name: string | RegExp) => person.page.getByRole('option', { name })
const asks = async (person: Person, text: string) => {
  await person.page.keyboard.press('Control+k')
  await field(person).fill(text)
}

test('a few letters lead to a room, wherever one is writing', async ({ bob }) => {
  await bob.createsRoom('release-notes')
  await bob.opens('general')
  await bob.composer.fill('half a sent')
  await asks(bob, 'rlnt')
  await expect(option(bob, /release-notes/)).toHaveAttribute('aria-selected', 'true')
  await field(bob).press('Enter')
  await expect(bob.page.getByRole('heading', { level: 1, name: /release-notes/ })).toBeVisible()
  await bob.opens('general')
  await expect(bob.composer).toHaveValue('half a sent')
})

test('before anything is typed it offers what waits, then where one was lately', async ({ ann, bob }) => {
  await bob.createsRoom('one')
  await bob.createsRoom('two')
  await ann.writes('for @bob')
  await expect(bob.room('general')).toHaveAccessibleName(/for you/)
  await bob.page.keyboard.press('Control+k')
  const options = bob.page.getByRole('option')
  await expect(options.nth(0)).toContainText('general')
  await expect(options.nth(1)).toContainText('one')
  await bob.page.keyboard.press('ArrowDown')
  await bob.page.keyboard.press('Enter')
  await expect(bob.page.getByRole('heading', { level: 1, name: /one/ })).toBeVisible()
})

test('Esc gives everything back as it was', async ({ bob }) => {
  await bob.composer.focus()
  await asks(bob, 'gen')
  await bob.page.keyboard.press('Escape')
  await expect(field(bob)).toBeHidden()
  await expect(bob.composer).toBeFocused()
  await bob.page.keyboard.press('Control+k')
  await expect(field(bob)).toHaveValue('')
  await bob.page.keyboard.press('Control+k')
  await expect(field(bob)).toBeHidden()
})

test('a person is written to, and a room one is not in is joined', async ({ ann, bob }) => {
  await ann.createsRoom('open-house')
  await asks(bob, '@an')
  await field(bob).press('Enter')
  await expect(bob.page.getByRole('heading', { level: 1, name: /Ann/ })).toBeVisible()
  await asks(bob, 'open')
  await expect(option(bob, /open-house/)).toContainText('Join')
  await option(bob, /open-house/).click()
  await expect(bob.page.getByRole('heading', { level: 1, name: /open-house/ })).toBeVisible()
})

test('a name nobody bears can be given to a new room', async ({ bob }) => {
  await asks(bob, 'Summer Party')
  await option(bob, 'Create #summer-party').click()
  const dialog = bob.page.getByRole('dialog', { name: 'New room' })
  await expect(dialog.getByLabel('Name')).toHaveValue('summer-party')
  await dialog.getByLabel('Name').press('Enter')
  await expect(bob.page.getByRole('heading', { level: 1, name: /summer-party/ })).toBeVisible()
  await asks(bob, 'summer-party')
  await expect(option(bob, /Create/)).toHaveCount(0)
})

test('commands are found by what they do', async ({ bob }) => {
  await asks(bob, '>dark')
  await field(bob).press('Enter')
  await expect(bob.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await asks(bob, 'mute #gen')
  await field(bob).press('Enter')
  await expect(bob.room('general')).toHaveAccessibleName(/muted/)
  await asks(bob, 'unmute')
  await field(bob).press('Enter')
  await expect(bob.room('general')).not.toHaveAccessibleName(/muted/)
})

test('a panel opened from here gives the focus to the composer when it is closed', async ({ bob }) => {
  await expect(bob.composer).toBeVisible()
  await bob.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await asks(bob, 'pinned')
  await field(bob).press('Enter')
  const pins = bob.page.getByRole('region', { name: 'Pinned' })
  await expect(pins).toBeFocused()
  await bob.page.keyboard.press('Escape')
  await expect(pins).toHaveCount(0)
  await expect(bob.composer).toBeFocused()
})

test('rooms are there without a network; who cannot be written to is said so', async ({ bob }) => {
  await bob.createsRoom('near')
  await bob.opens('general')
  const network = await Network.before(bob)
  await expect(bob.room('near')).toBeVisible()
  await network.cut()
  await asks(bob, 'near')
  await field(bob).press('Enter')
  await expect(bob.page.getByRole('heading', { level: 1, name: /near/ })).toBeVisible()
})

test('hostile names are names', async ({ bob }) => {
  const name = '<b>bold</b>\u202egnp'
  await bob.asks('POST', '/rooms', { id: bob.mints(), kind: 'public', name })
  await asks(bob, 'bold')
  await expect(option(bob, /<b>bold<\/b>/)).toBeVisible()
  await expect(option(bob, /bold/).locator('b')).toHaveCount(0)
})
