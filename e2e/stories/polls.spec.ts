import type { Locator } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

interface Answer {
  id: string
}
const markup = '<img src=x onerror=alert(1)>\u202e"\'><script>alert(2)</script>'

/** As another client would ask: what the dialog does is told once. */
const asks = (person: Person, options: string[], rules: object = {}): Promise<Answer> =>
  person.asks('POST', `/rooms/${person.roomId}/polls`, {
    id: person.mints(),
    question: 'Tea or coffee?',
    options,
    multiple: false,
    anonymous: false,
    ...rules,
  })
const pollOf = (person: Person): Locator =>
  person.message('Tea or coffee?').getByRole('group', { name: /Choose|ended/ })
const option = (person: Person, name: string): Locator => pollOf(person).getByRole('button', { name: new RegExp(name) })

test('Ann asks, everybody votes, and all see how it stands', async ({ ann, bob, guest }) => {
  const eve = await guest('Eve')
  await ann.chooses('More tools', 'Poll')
  const dialog = ann.page.getByRole('dialog', { name: 'New poll' })
  await dialog.getByLabel('Question').fill('Tea or coffee?')
  await dialog.getByLabel('Option 1').fill('Tea')
  await dialog.getByLabel('Option 1').press('Enter')
  await ann.page.keyboard.type('Coffee')
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await ann.sees('Tea or coffee?')

  await option(bob, 'Tea').click()
  await expect(option(bob, 'Tea')).toHaveAttribute('aria-pressed', 'true')
  await option(eve, 'Coffee').click()
  await option(ann, 'Tea').click()
  for (const person of [ann, bob, eve]) {
    await expect(option(person, 'Tea')).toHaveAccessibleName(/67% 2 votes/)
    await expect(option(person, 'Coffee')).toHaveAccessibleName(/33% 1 vote/)
    await expect(pollOf(person)).toContainText('3 people voted')
  }

  await ann.page.getByRole('button', { name: 'Who voted' }).click()
  const votes = ann.page.getByRole('dialog', { name: 'Who voted' })
  await expect(votes.getByText('Eve', { exact: true })).toBeVisible()
  await expect(votes.getByText('Bob', { exact: true })).toBeVisible()
})

test('a vote is moved, and taken back', async ({ ann, bob }) => {
  await asks(ann, ['Tea', 'Coffee'])
  await option(bob, 'Tea').click()
  await expect(option(ann, 'Tea')).toHaveAccessibleName(/1 vote$/)
  await option(bob, 'Coffee').click()
  await expect(option(ann, 'Tea')).toHaveAccessibleName(/0 votes$/)
  await expect(option(ann, 'Coffee')).toHaveAccessibleName(/1 vote$/)
  await option(bob, 'Coffee').click()
  await expect(pollOf(ann)).toContainText('0 people voted')
  await expect(option(bob, 'Coffee')).toHaveAttribute('aria-pressed', 'false')
})

test('several options are chosen, and nobody learns by whom', async ({ ann, bob }) => {
  const { id } = await asks(ann, ['Tea', 'Coffee', 'Milk'], { multiple: true, anonymous: true })
  await option(bob, 'Tea').click()
  await option(bob, 'Milk').click()
  await expect(pollOf(ann)).toContainText('anonymous')
  await expect(pollOf(ann)).toContainText('2 votes')
  await expect(pollOf(ann).getByRole('button', { name: 'Who voted' })).toHaveCount(0)
  const { message } = await ann.asks<{ message: unknown }>('GET', `/messages/${id}`)
  expect(JSON.stringify(message)).not.toContain(await bob.id())
  await bob.page.reload()
  await expect(option(bob, 'Tea')).toHaveAttribute('aria-pressed', 'true')
  await expect(option(bob, 'Coffee')).toHaveAttribute('aria-pressed', 'false')
})

test('who asked ends the voting; from then on it is only read', async ({ ann, bob }) => {
  await asks(ann, ['Tea', 'Coffee'])
  await option(bob, 'Tea').click()
  await expect(pollOf(bob).getByRole('button', { name: 'End voting' })).toHaveCount(0)
  await pollOf(ann).getByRole('button', { name: 'End voting' }).click()
  const sure = ann.page.getByRole('dialog', { name: 'End the voting?' })
  await sure.getByRole('button', { name: 'Cancel' }).click()
  await expect(option(bob, 'Coffee')).toBeVisible()
  await pollOf(ann).getByRole('button', { name: 'End voting' }).click()
  await sure.last().getByRole('button', { name: 'End voting' }).click()
  await expect(pollOf(bob)).toContainText('Voting has ended')
  await expect(option(bob, 'Coffee')).toHaveCount(0)
  await expect(pollOf(bob)).toContainText('Tea')
})

test('a voting ends by itself', async ({ ann, bob }) => {
  await bob.page.clock.install()
  await bob.page.reload()
  await bob.composer.waitFor()
  await asks(ann, ['Tea', 'Coffee'], { closesAt: new Date(Date.now() + 20 * 60_000).toISOString() })
  await expect(option(bob, 'Tea')).toBeVisible()
  await bob.page.clock.fastForward('30:00')
  await expect(pollOf(bob)).toContainText('Voting has ended')
  await expect(option(bob, 'Tea')).toHaveCount(0)
})

test('offline, a question and a vote are seen at once and told later; refused, the vote is undone', async ({
  ann,
  bob,
}) => {
  await bob.chooses('More tools', 'Poll')
  const dialog = bob.page.getByRole('dialog', { name: 'New poll' })
  await expect(dialog).toBeVisible()
  await bob.context.setOffline(true)
  await dialog.getByLabel('Question').fill('Now or later?')
  await dialog.getByLabel('Option 1').fill('Now')
  await dialog.getByLabel('Option 2').fill('Later')
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(bob.message('Now or later?').getByText('Later', { exact: true })).toBeVisible()
  await bob.context.setOffline(false)
  await expect(ann.message('Now or later?').getByRole('button', { name: /Later/ })).toBeVisible()

  const { id } = await asks(ann, ['Tea', 'Coffee'])
  await expect(option(bob, 'Tea')).toBeVisible()
  await bob.context.setOffline(true)
  await option(bob, 'Tea').click()
  await expect(option(bob, 'Tea')).toHaveAccessibleName(/1 vote$/)
  await bob.context.setOffline(false)
  await expect(option(ann, 'Tea')).toHaveAccessibleName(/1 vote$/)

  await bob.context.setOffline(true)
  await option(bob, 'Coffee').click()
  await expect(option(bob, 'Coffee')).toHaveAccessibleName(/1 vote$/)
  await ann.asks('POST', `/messages/${id}/close`)
  await bob.context.setOffline(false)
  await expect(pollOf(bob)).toContainText('Voting has ended')
  await expect(bob.page.getByText('This poll is closed.')).toBeVisible()
  await expect(pollOf(bob).getByRole('listitem').filter({ hasText: 'Tea' })).toContainText('100%')
})

test('a poll that lacks something says so, and keeps what was typed', async ({ ann }) => {
  await ann.chooses('More tools', 'Poll')
  const dialog = ann.page.getByRole('dialog', { name: 'New poll' })
  await dialog.getByLabel('Option 1').fill('Tea')
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(dialog.getByText('What do you want to know?')).toBeVisible()
  await expect(dialog.getByText('There should be at least two to choose from.')).toBeVisible()
  await expect(dialog.getByLabel('Question')).toBeFocused()
  await dialog.getByLabel('Question').fill('Tea or coffee?')
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(dialog.getByLabel('Option 2')).toBeFocused()
  await dialog.getByLabel('Option 2').fill('Tea')
  await expect(dialog.getByText('This option is there already.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(ann.timeline.getByRole('article')).toHaveCount(0)
})

test('a list that is pasted becomes as many options', async ({ ann }) => {
  await ann.chooses('More tools', 'Poll')
  const dialog = ann.page.getByRole('dialog', { name: 'New poll' })
  await dialog.getByLabel('Question').fill('Tea or coffee?')
  await dialog.getByLabel('Option 1').evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '- Tea\n- Coffee\n- Milk')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(dialog.getByRole('textbox', { name: 'Option 3' })).toHaveValue('Milk')
  await dialog.getByRole('textbox', { name: 'Option 4' }).press('Backspace')
  await expect(dialog.getByRole('textbox', { name: 'Option 3' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove option 2' }).click()
  await dialog.getByRole('button', { name: 'Ask' }).click()
  await expect(pollOf(ann).getByRole('button')).toHaveText([/Tea/, /Milk/, 'End voting'])
})

test('whatever a poll says, it is only text', async ({ ann, bob }) => {
  const faults: string[] = []
  bob.page.on('dialog', (dialog) => (faults.push(dialog.message()), dialog.dismiss()))
  bob.page.on('pageerror', (error) => faults.push(error.message))
  await asks(ann, [markup.slice(0, 120), 'x'.repeat(120), 'z' + '\u0337\u0322'.repeat(59)])
  await expect(pollOf(bob).getByRole('button', { name: /<img src=x/ })).toBeVisible()
  await expect(bob.page.locator('img[src="x"], script:not([src])')).toHaveCount(0)
  const surplus = await bob.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(surplus).toBeLessThanOrEqual(0)
  expect(faults).toEqual([])
})
