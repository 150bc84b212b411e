import { expect, test } from '../support/test.ts'

test('Ann sets up the workspace, hands on the link she finds, and Bob is in', async ({ stranger }) => {
  const ann = await stranger('Ann')
  await ann.setsUp('Northlight')
  await expect(ann.page.getByRole('img', { name: /QR/ })).toBeVisible()
  const link = await ann.page.getByRole('textbox', { name: 'Invite link' }).inputValue()

  const bob = await stranger('Bob')
  await bob.page.goto(link)
  await expect(bob.page.getByRole('heading', { name: 'Join Northlight' })).toBeVisible()
  await expect(bob.page.getByText('Ann invites you.')).toBeVisible()
  await bob.joins(link)
  await bob.writes('Hello, Ann')
  await ann.sees('Hello, Ann')
})

test('a form says what is missing, in place, and keeps what was typed', async ({ stranger }) => {
  const ann = await stranger('Ann')
  await ann.goes('/')
  await ann.page.getByLabel('Name of the workspace').fill('Northlight')
  await ann.page.getByLabel('Password', { exact: true }).fill('short')
  await ann.page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(ann.page.getByLabel('Your name')).toHaveAttribute('aria-invalid', 'true')
  await expect(ann.page.getByText('At least 10 characters.', { exact: true })).toBeVisible()
  await expect(ann.page.getByLabel('Name of the workspace')).toHaveValue('Northlight')
})

test('the second of two first runs is shown the way in', async ({ stranger, server }) => {
  const [ann, bob] = [await stranger('Ann'), await stranger('Bob')]
  await bob.goes('/')
  await expect(bob.page.getByLabel('Name of the workspace')).toBeVisible()
  await ann.setsUp('Northlight')
  await bob.page.getByLabel('Name of the workspace').fill('Southlight')
  await bob.page.getByLabel('Your name').fill('Bob')
  await bob.page.getByLabel('E-mail address').fill(bob.email)
  await bob.page.getByLabel('Password', { exact: true }).fill(bob.password)
  await bob.page.getByRole('button', { name: 'Create the workspace' }).click()
  await expect(bob.page.getByText('This workspace has already been set up.')).toBeVisible()
  await bob.page.getByRole('button', { name: 'Sign in' }).click()
  await expect(bob.page).toHaveURL(`${server.url}/signin`)
})

test('Ann signs out and in again, and comes to the page she asked for', async ({ ann, stranger, server }) => {
  const elsewhere = await stranger('Ann')
  await elsewhere.goes(`/room/${ann.roomId}`)
  await expect(elsewhere.page.getByRole('heading', { name: 'Sign in to Northlight' })).toBeVisible()
  await elsewhere.signsIn('not her password')
  await expect(elsewhere.page.getByText('do not match')).toBeVisible()
  await elsewhere.signsIn()
  await expect(elsewhere.composer).toBeVisible()
  await expect(elsewhere.page).toHaveURL(`${server.url}/room/${ann.roomId}`)

  await elsewhere.page.getByRole('button', { name: 'You and your settings' }).click()
  await elsewhere.page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(elsewhere.page.getByRole('heading', { name: 'Sign in to Northlight' })).toBeVisible()
  await elsewhere.goes('/')
  await expect(elsewhere.page.getByRole('heading', { name: 'Sign in to Northlight' })).toBeVisible()
})

test('a device that is signed out from elsewhere shows nothing more', async ({ ann, stranger }) => {
  const phone = await stranger('Ann')
  await phone.goes(`/room/${ann.roomId}`)
  await phone.signsIn()
  await expect(phone.composer).toBeVisible()
  const { sessionId } = await phone.asks<{ sessionId: string }>('GET', '/me')
  await ann.asks('DELETE', `/sessions/${sessionId}`)
  await expect(
    phone.page.getByRole('heading', { name: /Sign in/ }).or(phone.page.getByText('You were signed out.')),
  ).toBeVisible()
  await ann.writes('for nobody else')
  await expect(phone.page.getByText('for nobody else')).toHaveCount(0)
})

test('a link that was made up says so', async ({ stranger, ann }) => {
  await expect(ann.composer).toBeVisible()
  const eve = await stranger('Eve')
  await eve.goes('/join/01936b2e-7c00-7000-8000-000000000001.AAAAAAAAAAAAAAAAAAAAAA')
  await expect(eve.page.getByRole('heading', { name: 'This invite has ended' })).toBeVisible()
})

test('an address that leads nowhere says so', async ({ ann }) => {
  await ann.goes('/no/such/page')
  await expect(ann.page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
})
