import { fill } from '../support/history.ts'
import { expect, test } from '../support/test.ts'

const say = (number: number) =>
  `message ${number}` + (number % 6 === 0 ? '\n\nAnd then a second paragraph, which makes it taller.' : '')
const isUnread = /unread/

test.describe('with more unread than a screen holds', () => {
  test.beforeEach(async ({ ann, bob }) => {
    await ann.writes('read before')
    await bob.sees('read before')
    await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
    await bob.createsRoom('quiet')
    await fill(ann, 37, say)
    await bob.page.reload()
    await expect(bob.room('general')).toHaveAccessibleName(/37 unread/)
  })

  test('the room opens a quarter above the first of it, and says how much there is', async ({ bob }) => {
    await bob.opens('general')
    const pill = bob.page.getByRole('status').filter({ hasText: '37 new since' })
    await expect(pill).toBeVisible()
    const line = await bob.timeline.locator('[data-new]').boundingBox()
    const view = await bob.timeline.evaluate((log) => {
      const { top, height } = log.closest('.view')!.getBoundingClientRect()
      return { top, height }
    })
    expect(Math.abs((line?.y ?? 0) - (view.top + view.height / 4))).toBeLessThanOrEqual(24)
    await pill.getByRole('button', { name: 'Jump to latest' }).click()
    await expect(bob.message('message 37')).toBeInViewport()
    await expect(pill).toBeHidden()
    await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
  })

  test('only what was on the screen for a second is read, and only while Bob is there', async ({ bob }) => {
    await bob.page.evaluate(() => {
      document.hasFocus = () => false
      dispatchEvent(new Event('blur'))
    })
    await bob.opens('general')
    await expect(bob.timeline.locator('[data-new]')).toBeInViewport()
    await expect(bob.room('general')).toHaveAccessibleName(/37 unread/)
    await bob.page.evaluate(() => {
      document.hasFocus = () => true
      dispatchEvent(new Event('focus'))
    })
    await expect(bob.room('general')).not.toHaveAccessibleName(/37 unread/)
    await expect(bob.room('general')).toHaveAccessibleName(/\d+ unread/)
    await expect(bob.message('message 37')).not.toBeInViewport()
  })

  test('Mark read reads it without going there, and can be taken back', async ({ bob }) => {
    await bob.opens('general')
    await bob.page.getByRole('button', { name: 'Mark read' }).click()
    await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
    await expect(bob.message('message 37')).not.toBeInViewport()
    await bob.page.getByRole('button', { name: 'Undo' }).click()
    await expect(bob.room('general')).toHaveAccessibleName(isUnread)
  })

  test('what was left unread is where the room opens the next time', async ({ bob }) => {
    await bob.opens('general')
    await bob.page.getByRole('status').filter({ hasText: 'new since' }).waitFor()
    await expect(bob.room('general')).not.toHaveAccessibleName(/37 unread/)
    await expect(bob.message('message 37')).not.toBeInViewport()
    await bob.opens('quiet')
    const left = Number((await bob.room('general').innerText()).match(/\d+/)?.[0])
    await bob.opens('general')
    const line = bob.timeline.locator('[data-new]')
    await expect(line).toBeInViewport()
    const first = await line.evaluate((element) => (element.nextElementSibling as HTMLElement).dataset['seq'])
    expect(Number(first)).toBe(38 - left + 1)
    await expect(bob.page.getByRole('status').filter({ hasText: `${left} new since` })).toBeVisible()
  })

  test('what is read stays where it is when the window changes its size', async ({ bob }) => {
    await bob.opens('general')
    await expect(bob.page.getByRole('status').filter({ hasText: 'new since' })).toBeVisible()
    const first = bob.timeline.getByRole('article')
    const anchor = await first.evaluateAll((rows) => {
      const top = rows[0]?.closest('.view')?.getBoundingClientRect().top ?? 0
      return (rows as HTMLElement[]).find((row) => row.getBoundingClientRect().top >= top)?.dataset['seq']
    })
    const row = bob.messageAt(Number(anchor))
    const distance = () =>
      row.evaluate((each) => each.getBoundingClientRect().top - each.closest('.view')!.getBoundingClientRect().top)
    const before = await distance()
    for (const viewport of [
      { width: 900, height: 700 },
      { width: 760, height: 900 },
      { width: 1440, height: 900 },
    ]) {
      await bob.page.setViewportSize(viewport)
      await expect.poll(async () => Math.abs((await distance()) - before)).toBeLessThanOrEqual(1)
    }
  })
})

test('Bob marks a message as unread: it stays so while he is there, and is read when he comes again', async ({
  ann,
  bob,
}) => {
  for (const text of ['one', 'two', 'three']) await ann.writes(text)
  await bob.sees('three')
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
  await bob.message('two').focus()
  await bob.page.keyboard.press('Shift+U')
  await expect(bob.room('general')).toHaveAccessibleName(/2 unread/)
  await expect(bob.timeline.locator('[data-new]')).toBeVisible()
  await ann.writes('four')
  await bob.sees('four')
  await expect(bob.room('general')).toHaveAccessibleName(/3 unread/)
  await bob.createsRoom('quiet')
  await expect(bob.room('general')).toHaveAccessibleName(/3 unread/)
  await bob.opens('general')
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
})

test('marking unread can be taken back, and reaches the other device', async ({ ann, bob, stranger }) => {
  await ann.writes('to be read')
  await bob.sees('to be read')
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
  const phone = await stranger('Bob')
  await phone.goes('/')
  await phone.signsIn()
  await phone.composer.waitFor()
  await phone.createsRoom('quiet')
  await bob.message('to be read').focus()
  await bob.page.keyboard.press('Shift+U')
  await expect(phone.room('general')).toHaveAccessibleName(/1 unread/)
  await bob.page.getByRole('button', { name: 'Undo' }).click()
  await expect(phone.room('general')).not.toHaveAccessibleName(isUnread)
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
})

test('Esc reads the room, and the arrows lead to the next one with something new', async ({ ann, bob }) => {
  await ann.createsRoom('alpha')
  await ann.createsRoom('beta')
  await bob.page.getByRole('button', { name: 'New room, message or invite' }).waitFor()
  for (const room of ['alpha', 'beta']) {
    await ann.opens(room)
    await bob.asks('POST', `/rooms/${ann.roomId}/join`, {})
    await ann.writes(`news in ${room}`)
    await expect(bob.room(room)).toHaveAccessibleName(/1 unread/)
  }
  await bob.page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(bob.page.getByRole('heading', { level: 1, name: /beta/ })).toBeVisible()
  await bob.page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(bob.page.getByRole('heading', { level: 1, name: /alpha/ })).toBeVisible()
  await bob.page.keyboard.press('Escape')
  await expect(bob.room('alpha')).not.toHaveAccessibleName(isUnread)
  await bob.page.keyboard.press('Alt+ArrowDown')
  await expect(bob.page.getByRole('heading', { level: 1, name: /beta/ })).toBeVisible()
})

test('Ann sees who has read what she wrote, and nothing moves when they do', async ({ ann, bob, guest }) => {
  const carl = await guest('Carl')
  await carl.createsRoom('elsewhere')
  await ann.writes('have a look')
  await ann.sees('have a look')
  const seen = (names: string) => ann.timeline.getByRole('img', { name: `Seen by ${names}`, exact: true })
  await expect(seen('Bob')).toBeVisible()
  const before = await ann.message('have a look').boundingBox()
  await carl.opens('general')
  await expect(seen('Bob and Carl')).toBeVisible()
  expect(await ann.message('have a look').boundingBox()).toEqual(before)
  await expect(bob.timeline.getByRole('img', { name: /^Seen by/ })).toHaveCount(0)
})

test('what somebody reads without a network is told when it is back', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await ann.writes('for later')
  await expect(bob.room('general')).toHaveAccessibleName(/1 unread/)
  await bob.opens('general')
  await bob.sees('for later')
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
  await bob.page.reload()
  await expect(bob.room('general')).not.toHaveAccessibleName(isUnread)
})

test('the tab shows from afar that something is new, and what is for Bob', async ({ ann, bob }) => {
  const icon = bob.page.locator('link[rel="icon"]')
  await bob.createsRoom('quiet')
  await expect(icon).toHaveAttribute('href', '/favicon.svg')
  await ann.writes('for everybody')
  await expect(icon).toHaveAttribute('href', '/favicon-unread.svg')
  await ann.writes('for @bob')
  await expect(icon).toHaveAttribute('href', '/favicon-mention.svg')
  await expect(bob.page).toHaveTitle(/^\(1\)/)
  await bob.opens('general')
  await expect(icon).toHaveAttribute('href', '/favicon.svg')
})
