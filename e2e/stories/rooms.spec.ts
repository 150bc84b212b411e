import { Network } from '../support/network.ts'
import { expect, test } from '../support/test.ts'

test('Ann opens a room for everybody; Bob finds it, joins, and leaves again', async ({ ann, bob }) => {
  await ann.chooses('New room, message or invite', 'New room')
  const dialog = ann.page.getByRole('dialog', { name: 'New room' })
  await dialog.getByLabel('Name', { exact: true }).fill('release')
  await dialog.getByLabel('Topic').fill('what goes out, and when')
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await expect(ann.page.getByRole('heading', { level: 1, name: /release/ })).toBeVisible()
  await expect(ann.composer).toBeFocused()
  await ann.writes('first one here')

  await expect(bob.room('release')).toHaveCount(0)
  await bob.chooses('New room, message or invite', 'Browse rooms')
  await bob.page.getByRole('button', { name: 'Join release' }).click()
  await expect(bob.page.getByRole('heading', { level: 1, name: /release/ })).toBeVisible()
  await bob.sees('first one here')

  await bob.page.getByRole('button', { name: 'Room details' }).first().click()
  await bob.page.getByRole('button', { name: 'Leave room' }).click()
  await bob.page.getByRole('dialog', { name: /Leave/ }).getByRole('button', { name: 'Leave room' }).click()
  await expect(bob.room('release')).toHaveCount(0)
  await ann.writes('nobody but Ann reads this')
  await expect(bob.page.getByText('nobody but Ann reads this')).toHaveCount(0)
})

test('whoever is taken out of a private room sees nothing of it from then on', async ({ ann, bob }) => {
  await ann.createsRoom('plans', 'private')
  await ann.asks('POST', `/rooms/${ann.roomId}/members`, { personIds: [await bob.id()] })
  await bob.opens('plans')
  await ann.writes('while Bob is here')
  await bob.sees('while Bob is here')

  await ann.asks('DELETE', `/rooms/${ann.roomId}/members/${await bob.id()}`)
  await expect(bob.room('plans')).toHaveCount(0)
  await expect(bob.page.getByText('while Bob is here')).toHaveCount(0)
  await ann.writes('after Bob has gone')
  await bob.goes(`/room/${ann.roomId}`)
  await expect(bob.page.getByText('This room is not there for you')).toBeVisible()
  await expect(bob.page.getByText('after Bob has gone')).toHaveCount(0)
})

test('Ann writes to Bob alone; for him it counts as his', async ({ ann, bob }) => {
  await ann.chooses('New room, message or invite', 'New message')
  const dialog = ann.page.getByRole('dialog', { name: 'New message' })
  await dialog.getByRole('textbox').or(dialog.getByRole('combobox')).first().fill('Bo')
  await dialog.getByRole('option', { name: /Bob/ }).click()
  await dialog.getByRole('button', { name: 'Start writing' }).click()
  await expect(ann.page.getByRole('heading', { level: 1, name: 'Bob' })).toBeVisible()
  await ann.writes('between us')
  await expect(bob.room('Ann')).toHaveAccessibleName(/1 for you/)
  await bob.room('Ann').click()
  await bob.sees('between us')
})

test('an archived room is read, not written, until it is restored', async ({ ann, bob }) => {
  await ann.asks('POST', `/rooms/${ann.roomId}/archive`)
  await expect(bob.page.getByText('This room is archived: it can be read, nobody can write.')).toBeVisible()
  await expect(bob.composer).toHaveCount(0)
  await ann.page.getByRole('button', { name: 'Restore' }).click()
  await bob.writes('open again')
  await ann.sees('open again')
})

test('without a connection Ann archives one room and adds Bob to another; back, it is so for both', async ({
  ann,
  bob,
}) => {
  await ann.createsRoom('old')
  await ann.asks('POST', `/rooms/${ann.roomId}/members`, { personIds: [await bob.id()] })
  await bob.opens('old')
  await ann.createsRoom('plans', 'private')
  const network = await Network.before(ann)
  await expect(ann.room('old')).toBeVisible()
  await network.cut()

  await ann.page.getByRole('button', { name: 'Room details' }).first().click()
  const plans = ann.page.getByRole('dialog', { name: '# plans', exact: true })
  await plans.getByRole('tab', { name: /People/ }).click()
  await plans.getByRole('button', { name: 'Add people' }).click()
  const adding = ann.page.getByRole('dialog', { name: 'Add people' })
  await adding.getByRole('combobox').fill('Bo')
  await adding.getByRole('option', { name: /Bob/ }).click()
  await adding.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(adding).toHaveCount(0)
  await expect(plans.getByRole('listitem').filter({ hasText: 'Bob' })).toBeVisible()
  await ann.page.keyboard.press('Escape')

  await ann.room('old').click()
  await ann.page.getByRole('button', { name: 'Room details' }).first().click()
  await ann.page.getByRole('button', { name: 'Archive room' }).click()
  await ann.page.getByRole('dialog', { name: 'Archive old?' }).getByRole('button', { name: 'Archive room' }).click()
  await expect(ann.page.getByText('This room is archived')).toBeVisible()
  await expect(bob.room('plans')).toHaveCount(0)
  await expect(bob.composer).toBeVisible()

  await network.mend()
  await expect(bob.page.getByText('This room is archived')).toBeVisible()
  await expect(ann.page.getByText('old is archived')).toBeVisible()
  await bob.opens('plans')
  await bob.writes('here I am')
  await ann.page.keyboard.press('Escape')
  await ann.opens('plans')
  await ann.sees('here I am')
})

test('Bob is here while his page is open, as Ann sees it', async ({ ann, bob }) => {
  await ann.asks('POST', '/directs', { id: bob.mints(), personIds: [await bob.id()] })
  await expect(ann.room('Bob')).toHaveAccessibleName(/here/)
  await bob.context.close()
  await expect(ann.room('Bob')).not.toHaveAccessibleName(/here/)
})
