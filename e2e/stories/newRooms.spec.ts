import { commandsKeptBy, roomsKeptBy } from '../support/kept.ts'
import { Network } from '../support/network.ts'
import { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

// Pages come and go, and some are slow to come.
test.slow()

/** From here on the person's browser goes through a network that can be taken away. */
async function networkOf(person: Person): Promise<Network> {
  const network = await Network.before(person)
  await expect.poll(() => roomsKeptBy(person.page)).toContain('general')
  return network
}

const texts = (person: Person) => person.timeline.getByRole('article').locator('.body').allInnerTexts()
const heading = (person: Person, name: RegExp | string) => person.page.getByRole('heading', { level: 1, name })

/** By the dialog, as people do. */
async function makes(person: Person, name: string): Promise<void> {
  await person.chooses('New room, message or invite', 'New room')
  const dialog = person.page.getByRole('dialog', { name: 'New room' })
  await dialog.getByLabel('Name', { exact: true }).fill(name)
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await expect(heading(person, new RegExp(name))).toBeVisible()
  await expect(person.composer).toBeFocused()
}
async function writesTo(person: Person, other: string): Promise<void> {
  await person.chooses('New room, message or invite', 'New message')
  const dialog = person.page.getByRole('dialog', { name: 'New message' })
  await dialog.getByRole('combobox').fill(other.slice(0, 2))
  await dialog.getByRole('option', { name: other }).click()
  await dialog.getByRole('button', { name: 'Start writing' }).click()
  await expect(heading(person, other)).toBeVisible()
  await expect(person.composer).toBeFocused()
}
const takes = (person: Person, name: string) =>
  person.asks('POST', '/rooms', { id: person.mints(), kind: 'public', name })

test('a room Ann makes without a connection is hers at once, outlives the page, and is there for Bob with all she wrote', async ({
  ann,
  bob,
}) => {
  const network = await networkOf(ann)
  await network.cut()
  await makes(ann, 'harbour')
  await ann.writes('one')
  await expect(ann.room('harbour')).toBeVisible()
  await expect(ann.page.getByText('This room is created as soon as the connection is back.')).toBeVisible()
  await ann.page.getByRole('button', { name: 'Pinned messages' }).click()
  await expect(ann.page.getByText('Nothing is pinned here')).toBeVisible()

  await ann.page.reload()
  await expect(heading(ann, /harbour/)).toBeVisible()
  await ann.writes('two')
  expect(await texts(ann)).toEqual(['one', 'two'])

  await network.mend()
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  await expect(ann.page.getByText('This room is created as soon')).toHaveCount(0)
  await bob.chooses('New room, message or invite', 'Browse rooms')
  await bob.page.getByRole('button', { name: 'Join harbour' }).click()
  await bob.sees('two')
  for (const person of [ann, bob]) expect(await texts(person)).toEqual(['one', 'two'])
  expect(network.sentTexts).toEqual(['one', 'two'])
})

test('the answer to Ann’s new room is lost: asked again, it is the same room, once', async ({ ann, bob }) => {
  const network = await networkOf(ann)
  network.hold()
  await makes(ann, 'harbour')
  await ann.writes('one')
  const found = () => bob.asks<{ rooms: { id: string; name: string }[] }>('GET', '/rooms')
  await expect.poll(async () => (await found()).rooms.map(({ name }) => name)).toContain('harbour')
  const { rooms } = await found()
  await network.cut()
  network.release()
  await network.mend()
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  expect(ann.roomId).toBe(rooms.find(({ name }) => name === 'harbour')?.id)
  await expect(ann.room('harbour')).toHaveCount(1)
  expect(await texts(ann)).toEqual(['one'])
})

test('somebody took the name meanwhile: what Ann wrote waits in her room until it has another one', async ({
  ann,
  bob,
}) => {
  const network = await networkOf(ann)
  await network.cut()
  await makes(ann, 'harbour')
  await ann.writes('one')
  await takes(bob, 'harbour')
  await network.mend()
  await expect(ann.page.getByText('There is a room called harbour already.')).toBeVisible()
  await expect(ann.room('harbour')).toHaveAccessibleName(/not created yet/)
  await ann.writes('two')

  await ann.page.reload()
  await expect(ann.page.getByText('There is a room called harbour already.')).toBeVisible()
  expect(await texts(ann)).toEqual(['one', 'two'])
  const name = ann.page.getByRole('textbox', { name: 'Another name' })
  await expect(ann.page.getByRole('button', { name: 'Create room' })).toBeDisabled()
  await name.fill('pier')
  await name.press('Enter')
  await expect(heading(ann, /pier/)).toBeVisible()
  await expect(ann.page.getByText('There is a room called')).toHaveCount(0)
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  expect(await texts(ann)).toEqual(['one', 'two'])
  expect(network.sentTexts).toEqual(['one', 'two'])
  await expect(ann.room('pier')).not.toHaveAccessibleName(/not created yet/)
})

test('or she opens the one that is there, and gives hers up', async ({ ann, bob }) => {
  const network = await networkOf(ann)
  await network.cut()
  await makes(ann, 'harbour')
  await ann.writes('never mind')
  await takes(bob, 'harbour')
  await network.mend()
  await ann.page.getByRole('region', { name: 'Room harbour' }).getByRole('button', { name: 'Open #harbour' }).click()
  await ann.page.getByRole('button', { name: 'Join', exact: true }).click()
  await expect(ann.composer).toBeVisible()
  await ann.writes('here instead')
  await bob.opens('harbour')
  await bob.sees('here instead')

  await ann.room('harbour.*not created yet').click()
  await ann.page.getByRole('button', { name: 'Discard' }).click()
  const question = ann.page.getByRole('dialog', { name: 'Discard harbour?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  expect(await texts(ann)).toEqual(['never mind'])
  await ann.page.getByRole('button', { name: 'Discard' }).click()
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(ann.room('harbour')).toHaveCount(1)
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  expect(network.sentTexts).toEqual(['here instead'])
})

test('a name somebody uses is said while Ann still chooses', async ({ ann, bob }) => {
  await takes(bob, 'harbour')
  await ann.chooses('New room, message or invite', 'New room')
  const dialog = ann.page.getByRole('dialog', { name: 'New room' })
  await dialog.getByLabel('Name', { exact: true }).fill('harbour')
  await expect(dialog.getByText('There is a room of that name already.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Name', { exact: true }).fill('harbour-2')
  await expect(dialog.getByText('There is a room of that name already.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Create room' }).click()
  await expect(heading(ann, /harbour-2/)).toBeVisible()
})

test('Ann and Bob write to each other at the same time, she without a connection: it becomes one conversation', async ({
  ann,
  bob,
}) => {
  const network = await networkOf(ann)
  await network.cut()
  await writesTo(ann, 'Bob')
  await ann.writes('one')
  await ann.composer.fill('not finished')
  const wanted = ann.roomId
  await writesTo(bob, 'Ann')
  await bob.writes('hello Ann')
  await bob.sees('hello Ann')

  await network.mend()
  await bob.sees('one')
  await expect.poll(() => ann.roomId).toBe(bob.roomId)
  expect(ann.roomId).not.toBe(wanted)
  await ann.sees('hello Ann')
  await expect(ann.composer).toHaveValue('not finished')
  for (const person of [ann, bob]) expect(await texts(person)).toEqual(['hello Ann', 'one'])
  await expect(ann.room('Bob')).toHaveCount(1)
  await ann.writes('two')
  await bob.sees('two')
  expect(network.sentTexts).toEqual(['one', 'two'])
  await ann.page.reload()
  await ann.sees('two')
  expect(await texts(ann)).toEqual(['hello Ann', 'one', 'two'])
})

test('the conversation Ann has with Bob already is the one that opens, with and without a connection', async ({
  ann,
  bob,
}) => {
  await writesTo(ann, 'Bob')
  await ann.writes('one')
  await bob.room('Ann').click()
  await bob.sees('one')
  const { roomId } = ann
  const network = await networkOf(ann)
  await network.cut()
  await ann.opens('general')
  await writesTo(ann, 'Bob')
  expect(ann.roomId).toBe(roomId)
  await ann.writes('two')
  await network.mend()
  await bob.sees('two')
})

test('two tabs: a room made in one is written in from the other, and goes out once', async ({ ann }) => {
  const network = await networkOf(ann)
  const other = new Person(ann.name, await ann.context.newPage(), ann.server)
  await other.goes(`/room/${ann.roomId}`)
  await other.composer.waitFor()
  await expect.poll(() => network.lines.size).toBe(2)
  await network.cut()
  await makes(ann, 'harbour')
  await ann.writes('from the first')
  await other.opens('harbour')
  await other.writes('from the second')
  await ann.sees('from the second')
  await network.mend()
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  for (const tab of [ann, other]) await expect.poll(() => texts(tab)).toEqual(['from the first', 'from the second'])
  expect(network.sentTexts).toEqual(['from the first', 'from the second'])
})
