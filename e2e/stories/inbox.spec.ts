import { Network } from '../support/network.ts'
import { expect, test } from '../support/test.ts'
import type { Person } from '../support/person.ts'

const opensInbox = async (person: Person) => {
  await person.sidebar.getByRole('link', { name: 'Inbox' }).click()
  await expect(person.page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
}
const inbox = (person: Person) => person.page.getByRole('region', { name: 'What is for you' })
const entry = (person: Person, text: string | RegExp) => inbox(person).getByRole('link').filter({ hasText: text })

test('mentions, answers and reactions turn up in the inbox, and lead to where they were said', async ({ ann, bob }) => {
  await bob.writes('shall we ship it?')
  await bob.sees('shall we ship it?')
  await bob.createsRoom('quiet')
  await ann.writes('I ask @bob')
  const roomId = ann.roomId
  const { messages } = await ann.asks<{ messages: { id: string; text: string }[] }>('GET', `/rooms/${roomId}/messages`)
  const asked = messages.find(({ text }) => text === 'shall we ship it?')
  await ann.asks('POST', `/rooms/${roomId}/messages`, { id: ann.mints(), text: 'tomorrow', replyTo: asked?.id })
  await ann.asks('PUT', `/messages/${asked?.id}/reactions`, { emoji: '🚢', on: true })

  await expect(bob.sidebar.getByRole('link', { name: 'Inbox' })).toHaveAccessibleName(/2 for you/)
  await opensInbox(bob)
  await expect(entry(bob, 'I ask @Bob')).toContainText('Ann mentioned you in #general')
  await expect(entry(bob, 'tomorrow')).toContainText('Ann replied to you in #general')
  await expect(entry(bob, 'shall we ship it?')).toContainText('Ann reacted with 🚢 in #general')
  await expect(entry(bob, 'I ask @Bob')).toContainText('new')
  await expect(entry(bob, 'shall we ship it?')).not.toContainText('new')

  await inbox(bob).getByText('Replies', { exact: true }).click()
  await expect(inbox(bob).getByRole('link')).toHaveCount(1)
  await inbox(bob).getByText('All', { exact: true }).click()
  await entry(bob, 'I ask @Bob').click()
  await expect(bob.message('I ask @Bob')).toHaveClass(/flash/)
  await expect(bob.sidebar.getByRole('link', { name: 'Inbox' })).not.toHaveAccessibleName(/for you/)
  await bob.page.goBack()
  await expect(entry(bob, 'I ask @Bob')).not.toContainText('new')
})

test('what was taken back is no longer in the inbox', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await ann.writes('sorry @bob')
  await opensInbox(bob)
  await expect(entry(bob, 'sorry')).toBeVisible()
  await ann.message('sorry').focus()
  await ann.page.keyboard.press('Delete')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(entry(bob, 'sorry')).toHaveCount(0)
})

test('all of it can be marked as read, and that taken back', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await ann.writes('first @bob')
  await opensInbox(bob)
  await expect(entry(bob, 'first')).toContainText('new')
  await bob.page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(entry(bob, 'first')).not.toContainText('new')
  await expect(bob.room('general')).not.toHaveAccessibleName(/for you/)
  await bob.page.getByRole('button', { name: 'Undo' }).click()
  await expect(entry(bob, 'first')).toContainText('new')
})

test('the inbox opens without a network, with what is held', async ({ ann, bob }) => {
  await bob.createsRoom('quiet')
  await ann.writes('hold this, @bob')
  const network = await Network.before(bob)
  await expect(bob.sidebar.getByRole('link', { name: 'Inbox' })).toHaveAccessibleName(/1 for you/)
  await network.cut()
  await opensInbox(bob)
  await expect(entry(bob, 'hold this')).toBeVisible()
  await expect(inbox(bob).getByText('The rest could not be loaded.')).toBeVisible()
  await network.mend()
  await expect(inbox(bob).getByText('That is all.')).toBeVisible()
})

test('hostile words stay words, in the inbox and in the title', async ({ ann, bob }) => {
  const hostile = '<img src=x onerror=alert(1)> \u202egnirts\u202c @bob **not bold**'
  await bob.createsRoom('quiet')
  await ann.writes(hostile)
  await opensInbox(bob)
  await expect(entry(bob, '<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(inbox(bob).locator('img')).toHaveCount(0)
})

test('an empty inbox says what will be in it', async ({ bob }) => {
  await opensInbox(bob)
  await expect(inbox(bob).getByText('Nothing here yet')).toBeVisible()
  await bob.page.keyboard.press('Alt+ArrowDown')
  await expect(bob.composer).toBeVisible()
  await bob.page.keyboard.press('Control+Shift+M')
  await expect(inbox(bob)).toBeVisible()
})
