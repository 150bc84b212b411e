import type { Person } from '../support/person.ts'
import { Network } from '../support/network.ts'
import { expect, test } from '../support/test.ts'

const details = async (person: Person, tab?: string) => {
  await person.page.getByRole('button', { name: 'Room details' }).click()
  const dialog = person.page.getByRole('dialog', { name: /^#/ })
  if (tab) await dialog.getByRole('tab', { name: tab }).click()
  return dialog
}

test('Ann says what a room is about; Bob reads it', async ({ ann, bob }) => {
  const room = await details(ann)
  await room.getByLabel('Topic').fill('everything goes')
  await room.getByLabel('Description').fill('Ask **Ann** about anything.\n\n<script>alert(1)</script>')
  await room.getByRole('button', { name: 'Save' }).click()
  await expect(bob.page.getByRole('heading', { level: 1 }).locator('..').getByText('everything goes')).toBeVisible()
  const read = await details(bob)
  await expect(read.locator('strong', { hasText: 'Ann' })).toBeVisible()
  await expect(read.getByText('<script>alert(1)</script>')).toBeVisible()
  await expect(read.getByLabel('Topic')).toHaveCount(0)
  await expect(read.getByRole('tab', { name: 'Rules' })).toHaveCount(0)
})

test('where only owners write, Bob reads, and writes again when everybody may', async ({ ann, bob }) => {
  const rules = await details(ann, 'Rules')
  await rules.getByText('Owners only').click()
  await expect(bob.composer).toHaveCount(0)
  await expect(bob.page.getByText('Only owners of this room write here.')).toBeVisible()
  await ann.page.keyboard.press('Escape')
  await ann.writes('hear, hear')
  await bob.sees('hear, hear')
  await expect(ann.page.getByRole('img', { name: 'Only owners write here' })).toBeVisible()

  const again = await details(ann, 'Rules')
  await again.getByText('Everybody here').click()
  await bob.writes('at last')
  await ann.sees('at last')
})

test('in a slow room Bob waits after each message, and Ann does not', async ({ ann, bob }) => {
  const rules = await details(ann, 'Rules')
  await rules.getByLabel('Pause between two messages').selectOption('1 hour')
  await expect(bob.page.getByRole('img', { name: /Pause between two messages: 1 hour/ })).toBeVisible()
  await ann.page.keyboard.press('Escape')
  await ann.writes('one')
  await ann.writes('two')
  await ann.sees('two')
  await bob.writes('my only one')
  await ann.sees('my only one')
  await expect(bob.page.getByRole('timer', { name: /write again in/ })).toBeVisible()
  await bob.writes('too soon')
  await expect(bob.composer).toHaveValue('too soon')
  await expect(bob.page.getByRole('button', { name: 'Send' })).toBeDisabled()
  await expect(
    bob.asks('POST', `/rooms/${bob.roomId}/messages`, { id: bob.mints(), text: 'too soon' }),
  ).rejects.toThrow('room.slow')

  const again = await details(ann, 'Rules')
  await again.getByLabel('Pause between two messages').selectOption('None')
  await expect(bob.page.getByRole('img', { name: /Pause between/ })).toHaveCount(0)
  await bob.composer.press('Enter')
  await ann.sees('too soon')
})

test('a room is made private with a warning, and there is a way out before it is', async ({ ann, bob, guest }) => {
  await ann.createsRoom('plans')
  await ann.asks('POST', `/rooms/${ann.roomId}/members`, { personIds: [await bob.id()] })
  const rules = await details(ann, 'Rules')
  const warning = ann.page.getByRole('dialog', { name: 'Make plans private for good?' })
  await rules.getByRole('button', { name: 'Make private' }).click()
  await expect(warning).toContainText('The 2 people in it keep it')
  await warning.getByRole('button', { name: 'Cancel' }).click()
  await expect(warning).toHaveCount(0)
  await expect(rules.getByRole('button', { name: 'Make private' })).toBeFocused()
  await rules.getByRole('button', { name: 'Make private' }).click()
  await warning.getByRole('button', { name: 'Make private' }).click()
  await expect(ann.page.getByText('plans is private now')).toBeVisible()
  await expect(rules.getByRole('button', { name: 'Make private' })).toHaveCount(0)

  await expect(bob.room('plans')).toHaveAccessibleName(/private/)
  const eve = await guest('Eve')
  await eve.chooses('New room, message or invite', 'Browse rooms')
  await expect(eve.page.getByRole('dialog', { name: 'Rooms' }).getByText('general')).toBeVisible()
  await expect(eve.page.getByRole('dialog', { name: 'Rooms' }).getByText('plans')).toHaveCount(0)
})

test('newcomers are in the rooms for newcomers from the start, and can leave them', async ({ ann, guest }) => {
  await ann.createsRoom('welcome')
  const rules = await details(ann, 'Rules')
  await rules.getByRole('switch', { name: 'Room for newcomers' }).check()
  const eve = await guest('Eve')
  await expect(eve.room('welcome')).toBeVisible()
  await rules.getByRole('switch', { name: 'Room for newcomers' }).uncheck()
  const dan = await guest('Dan')
  await expect(dan.room('welcome')).toHaveCount(0)
})

test('whoever left by mistake is back with one click, and reads on where they were', async ({ ann, bob }) => {
  await ann.createsRoom('release')
  const { roomId } = ann
  await bob.asks('POST', `/rooms/${roomId}/join`)
  await ann.writes('before')
  await bob.opens('release')
  await bob.sees('before')
  await ann.writes('the last one Bob reads')
  await bob.sees('the last one Bob reads')
  await bob.page.keyboard.press('Escape')
  await expect(bob.room('release')).not.toHaveAccessibleName(/unread/)

  const room = await details(bob)
  await room.getByRole('button', { name: 'Leave room' }).click()
  await bob.page.getByRole('dialog', { name: /Leave/ }).getByRole('button', { name: 'Leave room' }).click()
  await expect(bob.room('release')).toHaveCount(0)
  await ann.writes('while Bob was away')
  await bob.page.getByText('You left release').locator('..').getByRole('button', { name: 'Undo' }).click()
  await bob.sees('while Bob was away')
  await expect(bob.messageAt(2)).toContainText('the last one Bob reads')
  await expect(bob.timeline.locator('[data-new] + article')).toContainText('while Bob was away')
})

test('offline, a rule holds at once and is told later', async ({ ann, bob }) => {
  const rules = await details(ann, 'Rules')
  await ann.context.setOffline(true)
  await rules.getByText('Owners only').click()
  await expect(rules.getByRole('radio', { name: 'Owners only' })).toBeChecked()
  await ann.context.setOffline(false)
  await expect(bob.composer).toHaveCount(0)
})

test('a room is archived with one click to undo it', async ({ ann, bob }) => {
  await ann.createsRoom('old')
  await ann.asks('POST', `/rooms/${ann.roomId}/members`, { personIds: [await bob.id()] })
  await bob.opens('old')
  const room = await details(ann)
  await room.getByRole('button', { name: 'Archive room' }).click()
  await ann.page.getByRole('dialog', { name: 'Archive old?' }).getByRole('button', { name: 'Archive room' }).click()
  await expect(bob.page.getByText('This room is archived')).toBeVisible()
  await ann.page.getByRole('button', { name: 'Undo' }).click()
  await expect(bob.page.getByText('This room is archived')).toHaveCount(0)
  await bob.writes('still here')
})

test('a name that somebody has is refused where it was typed, and nothing is saved', async ({ ann }) => {
  await ann.createsRoom('other')
  const room = await details(ann)
  await room.getByLabel('Name', { exact: true }).fill('general')
  await room.getByLabel('Topic').fill('new words')
  await room.getByRole('button', { name: 'Save' }).click()
  await expect(room.getByText('There is a room of that name already.')).toBeVisible()
  await expect(room.getByLabel('Name', { exact: true })).toBeFocused()
  await room.getByRole('button', { name: 'Cancel' }).click()
  await expect(room.getByLabel('Name', { exact: true })).toHaveValue('other')
  await expect(room.getByLabel('Topic')).toHaveValue('')
})

test('the people of a room stand by what they may do', async ({ ann, bob }) => {
  await ann.page.getByRole('button', { name: '2 people' }).click()
  const people = ann.page.getByRole('region', { name: 'People' })
  await expect(people.getByRole('heading', { name: /Owners/ })).toBeVisible()
  await expect(people.getByRole('heading', { name: /Members 1/ })).toBeVisible()
  await people.getByRole('button', { name: 'What to do with Bob' }).click()
  await ann.page.getByRole('menuitem', { name: 'Make owner of the room' }).click()
  await expect(people.getByRole('heading', { name: /Owners 2/ })).toBeVisible()
  await bob.page.getByRole('button', { name: 'Room details' }).click()
  await expect(bob.page.getByRole('tab', { name: 'Rules' })).toBeVisible()
})

test('what was refused is announced once, and not again whenever somebody comes back to it', async ({ ann, bob }) => {
  await bob.createsRoom('elsewhere')
  await bob.opens('general')
  const network = await Network.before(bob)
  await network.cut()
  await bob.writes('may I?')
  await ann.asks('PATCH', `/rooms/${ann.roomId}`, { posting: 'owners' })
  await network.mend()
  await expect(bob.message('may I?').getByRole('alert')).toBeVisible()
  await bob.opens('elsewhere')
  await bob.room('general').click()
  await expect(bob.message('may I?').getByRole('button', { name: 'Discard' })).toBeVisible()
  await expect(bob.message('may I?').getByRole('alert')).toHaveCount(0)
})
