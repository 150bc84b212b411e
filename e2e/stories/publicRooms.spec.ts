import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

async function makes(person: Person, name: string, kind: 'public' | 'private', topic = ''): Promise<string> {
  const { id } = await person.asks<{ id: string }>('POST', '/rooms', { id: person.mints(), kind, name, topic })
  return id
}

test('Bob names a public room he is not in; Ann sees what it is called, and goes in through its door', async ({
  ann,
  bob,
  guest,
}) => {
  const cem = await guest('Cem')
  const roomId = await makes(cem, 'harbour', 'public', 'ships and tides')
  await bob.composer.fill('see #har')
  const offer = bob.page.getByRole('option', { name: /#harbour.*Join/ })
  await expect(offer).toBeVisible()
  await bob.composer.press('Enter')
  await bob.composer.press('Enter')

  const link = ann.message('see').getByRole('link', { name: '#harbour' })
  await link.click()
  await expect(ann.page.getByRole('heading', { level: 1, name: 'harbour' })).toBeVisible()
  await expect(ann.page.getByText('ships and tides')).toBeVisible()
  await expect(ann.page.getByText('1 person')).toBeVisible()
  await expect(ann.composer).toHaveCount(0)
  await expect(ann.room('harbour')).toHaveCount(0)
  await ann.page.getByRole('button', { name: 'Join', exact: true }).click()
  await ann.writes('here I am')
  await cem.goes(`/room/${roomId}`)
  await cem.sees('here I am')
  await expect(ann.room('harbour')).toBeVisible()
})

test('of a private room nobody learns what it is called, nor by its address whether there is one', async ({
  ann,
  bob,
}) => {
  const secret = await makes(ann, 'surprise-party', 'private')
  await expect(ann.room('surprise-party')).toBeVisible()
  await ann.writes('about #surprise-party')
  await expect(ann.message('about').getByRole('link', { name: '#surprise-party' })).toBeVisible()
  await bob.sees('about #a room you are not in')
  await bob.composer.fill('#sur')
  await expect(bob.page.getByRole('option', { name: /surprise/ })).toHaveCount(0)
  for (const roomId of [secret, bob.mints()]) {
    await bob.goes(`/room/${roomId}`)
    await expect(bob.page.getByText('This room is not there for you')).toBeVisible()
  }
  await expect(bob.page.getByText('surprise-party')).toHaveCount(0)
})
