import { fill } from '../support/history.ts'
import { commandsKeptBy, keptBy, roomsKeptBy, textsKeptBy } from '../support/kept.ts'
import { Network } from '../support/network.ts'
import { Person } from '../support/person.ts'
import { expectToStandAt, topOf } from '../support/standing.ts'
import { expect, test } from '../support/test.ts'

// Pages come and go, and some are slow to come.
test.slow()

const secondTabOf = async (person: Person): Promise<Person> => {
  const tab = new Person(person.name, await person.context.newPage(), person.server)
  await tab.goes(`/room/${person.roomId}`)
  await tab.composer.waitFor()
  return tab
}

const texts = (person: Person) => person.timeline.getByRole('article').locator('.body').allInnerTexts()
const waiting = (person: Person) => person.timeline.getByRole('article').filter({ hasText: 'waiting for the network' })

test('what Ann writes without a network waits, outlives the page, and goes out once, in order', async ({
  ann,
  bob,
}) => {
  const network = await Network.before(ann)
  await ann.writes('before')
  await bob.sees('before')
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])
  await network.cut()
  for (const text of ['one', 'two', 'three']) await ann.writes(text)
  await expect(ann.page.getByText('Offline: 3 messages wait')).toBeVisible()

  await ann.page.reload()
  await expect(waiting(ann)).toHaveCount(3)
  expect(await texts(ann)).toEqual(['before', 'one', 'two', 'three'])
  await expect(ann.message('one')).toHaveAccessibleName(/^Ann/)
  await ann.writes('four')
  await expect(bob.message('one')).toHaveCount(0)

  await network.mend()
  await bob.sees('four')
  await expect(waiting(ann)).toHaveCount(0)
  for (const person of [ann, bob]) expect(await texts(person)).toEqual(['before', 'one', 'two', 'three', 'four'])
  expect(network.sentTexts).toEqual(['before', 'one', 'two', 'three', 'four'])
  await ann.page.reload()
  await expect(ann.message('four')).toHaveAttribute('data-seq', '5')
  expect(await texts(ann)).toEqual(['before', 'one', 'two', 'three', 'four'])
})

test('a page that dies the moment Enter is pressed has sent', async ({ ann, bob }) => {
  const network = await Network.before(ann)
  await expect.poll(() => roomsKeptBy(ann.page)).toContain('general')
  await network.cut()
  await ann.composer.fill('last words')
  // The key and the end of the page in one go: no task of the page comes in between.
  await ann.composer.evaluate((element) => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    location.reload()
  })
  await expect(waiting(ann).filter({ hasText: 'last words' })).toHaveCount(1)
  await network.mend()
  await bob.sees('last words')
})

test('two tabs: what Ann writes in one is in the other, and one of them sends it, once', async ({ ann, bob }) => {
  const network = await Network.before(ann)
  const other = await secondTabOf(ann)
  await expect.poll(() => network.lines.size).toBe(2)
  await ann.writes('in the first')
  await other.sees('in the first')
  await other.writes('in the second')
  await ann.sees('in the second')
  await expect.poll(() => commandsKeptBy(ann.page)).toEqual([])

  await network.cut()
  await ann.writes('three')
  await expect(waiting(other).filter({ hasText: 'three' })).toHaveCount(1)
  await other.writes('four')
  await expect(waiting(ann)).toHaveCount(2)
  // Whichever of them has the turn, it goes.
  await other.page.close()
  await ann.writes('five')
  await network.mend()
  await bob.sees('five')
  const said = ['in the first', 'in the second', 'three', 'four', 'five']
  expect(await texts(bob)).toEqual(said)
  expect(network.sentTexts).toEqual(said)
  await expect(waiting(ann)).toHaveCount(0)
  expect(await texts(ann)).toEqual(said)
  expect(network.lines.size).toBe(1)
})

test('Ann’s rooms are there before the server has said a word, and then what she missed', async ({ ann, bob }) => {
  const network = await Network.before(ann)
  await ann.writes('the last that Ann read')
  await expect.poll(() => textsKeptBy(ann.page)).toContain('the last that Ann read')
  await network.cut()
  for (const text of ['missed one', 'missed two']) await bob.writes(text)
  await network.mend()
  network.hold()
  await ann.page.reload()
  await ann.sees('the last that Ann read')
  await expect(ann.room('general')).toBeVisible()
  await expect(ann.composer).toBeVisible()
  await expect(ann.message('missed')).toHaveCount(0)

  network.release()
  await ann.sees('missed two')
  await expect(ann.timeline.locator('[data-new]')).toBeVisible()
  expect(await texts(ann)).toEqual(['the last that Ann read', 'missed one', 'missed two'])
})

test('what was missed arrives below: nothing moves under the eyes of somebody who reads further up', async ({
  ann,
  bob,
}) => {
  await fill(ann, 80, (number) => `number ${number}`)
  const network = await Network.before(ann)
  await expect.poll(() => textsKeptBy(ann.page)).toContain('number 80')
  await network.cut()
  await fill(bob, 30, (number) => `missed ${number}`)
  await ann.page.reload()
  await ann.scrollsUpTo(55)
  const before = await topOf(ann.messageAt(58))
  await network.mend()
  await expect(ann.page.getByText('30 new', { exact: true })).toBeVisible()
  await expectToStandAt(ann.messageAt(58), before)
})

test('who was at the end finds where it begins what they missed', async ({ ann, bob }) => {
  await fill(ann, 30, (number) => `number ${number}`)
  const network = await Network.before(ann)
  await expect.poll(() => textsKeptBy(ann.page)).toContain('number 30')
  await network.cut()
  await fill(bob, 30, (number) => `missed ${number}`)
  await ann.page.reload()
  await expect(ann.messageAt(30)).toBeInViewport()
  await network.mend()
  await expect(ann.timeline.locator('[data-new]')).toBeInViewport()
  await expect(ann.messageAt(31)).toBeInViewport()
  await expect(ann.messageAt(60)).not.toBeInViewport()
})

test('ten minutes in a tunnel: everything once and in order, and nothing moves under the eyes', async ({
  ann,
  bob,
}) => {
  await fill(ann, 80, (number) => `number ${number}`)
  await bob.page.clock.install()
  const network = await Network.before(bob)
  await expect.poll(() => textsKeptBy(bob.page)).toContain('number 80')
  await network.cut()
  for (const text of ['from the tunnel', 'still in it']) await bob.writes(text)
  await bob.scrollsUpTo(55)
  const before = await topOf(bob.messageAt(58))
  for (let minute = 1; minute <= 10; minute++) {
    await bob.page.clock.fastForward(60_000)
    await ann.writes(`minute ${minute}`)
  }
  await expect(bob.page.getByText('Offline: 2 messages wait')).toBeVisible()

  await network.mend()
  await expect(waiting(bob)).toHaveCount(0)
  await expectToStandAt(bob.messageAt(58), before)
  await ann.sees('still in it')
  const said = [...Array.from({ length: 10 }, (_, index) => `minute ${index + 1}`), 'from the tunnel', 'still in it']
  await bob.page.getByRole('button', { name: /new/ }).click()
  await bob.sees('still in it')
  for (const person of [ann, bob]) expect((await texts(person)).slice(-12)).toEqual(said)
  expect(network.sentTexts).toEqual(['from the tunnel', 'still in it'])
})

test('what was refused says so after a reload too, and can be tried again or given up', async ({ ann, bob }) => {
  const network = await Network.before(bob)
  await network.cut()
  for (const text of ['too late', 'much too late']) await bob.writes(text)
  await ann.asks('POST', `/rooms/${ann.roomId}/archive`)
  await network.mend()
  await expect(bob.message('much too late').getByRole('alert')).toContainText('archived')
  await bob.page.reload()
  await expect(bob.message('much too late').getByRole('alert')).toContainText('archived')
  await bob.message('much too late').getByRole('button', { name: 'Discard' }).click()
  await expect(bob.message('much too late')).toHaveCount(0)
  await ann.asks('POST', `/rooms/${ann.roomId}/restore`)
  await bob.message('too late').getByRole('button', { name: 'Retry' }).click()
  await ann.sees('too late')
  await bob.page.reload()
  await bob.sees('too late')
  await expect(bob.page.getByRole('alert')).toHaveCount(0)
})

test('nothing of Ann stays in a browser she signs out of, in none of its tabs', async ({ ann, bob, server }) => {
  await ann.writes('between us')
  await bob.sees('between us')
  const other = await secondTabOf(ann)
  await expect.poll(() => textsKeptBy(ann.page)).toContain('between us')
  await ann.chooses('You and your settings', 'Sign out')
  for (const { page } of [ann, other]) await expect(page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
  await expect.poll(() => keptBy(ann.page)).toEqual({ databases: [], storage: [] })

  const next = new Person('Bob', ann.page, server)
  await next.signsIn()
  await next.sees('between us')
  const [bobsOwn = ''] = (await keptBy(next.page)).databases
  expect(bobsOwn).toContain(await bob.id())
  expect((await keptBy(next.page)).databases).toHaveLength(1)
})

test('a browser whose session ended while it was away shows and keeps nothing', async ({ ann }) => {
  const network = await Network.before(ann)
  await ann.writes('between us')
  await expect.poll(() => textsKeptBy(ann.page)).toContain('between us')
  await network.cut()
  await ann.page.reload()
  await ann.sees('between us')
  await ann.context.clearCookies()
  await network.mend()
  await expect(ann.page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
  await expect.poll(() => keptBy(ann.page)).toEqual({ databases: [], storage: [] })
})
