import { expect, test } from '../support/test.ts'

test('/me and /shrug say something in another voice', async ({ ann, bob }) => {
  await ann.writes('/me waves')
  await expect(bob.timeline.locator('em', { hasText: 'waves' })).toBeVisible()
  await ann.writes('/shrug who knows')
  await bob.sees('who knows ¯\\_(ツ)_/¯')
  await expect(ann.composer).toHaveValue('')
})

test('commands are offered as they are typed, with what they do', async ({ ann }) => {
  await ann.composer.pressSequentially('/to')
  await expect(ann.page.getByRole('option', { name: /\/topic/ })).toBeVisible()
  await ann.composer.press('Tab')
  await expect(ann.composer).toHaveValue('/topic ')
  await ann.composer.pressSequentially('what we eat')
  await ann.composer.press('Enter')
  await expect(ann.page.getByText('what we eat').first()).toBeVisible()
  await expect(ann.composer).toHaveValue('')
  await expect(ann.timeline.getByRole('article')).toHaveCount(0)
})

test('/invite brings people in, and says whom nobody knows', async ({ ann, bob }) => {
  await ann.createsRoom('plans')
  await ann.writes('/invite @nobody')
  await expect(ann.page.getByText('Nobody here is called @nobody.')).toBeVisible()
  await expect(ann.composer).toHaveValue('/invite @nobody')
  await ann.writes('/invite @bob')
  await expect(bob.room('plans')).toBeVisible()
  await expect(ann.composer).toHaveValue('')
})

test('/leave asks first', async ({ ann, bob }) => {
  await ann.createsRoom('plans')
  await ann.asks('POST', `/rooms/${ann.roomId}/members`, { personIds: [await bob.id()] })
  await bob.opens('plans')
  await bob.writes('/leave')
  const question = bob.page.getByRole('dialog', { name: 'Leave plans?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(question).toHaveCount(0)
  await expect(bob.room('plans')).toBeVisible()
  await bob.writes('/leave')
  await question.getByRole('button', { name: 'Leave' }).click()
  await expect(bob.room('plans')).toHaveCount(0)
})

test('what one may not do is refused before it is tried', async ({ bob }) => {
  await bob.writes('/topic mine now')
  await expect(bob.page.getByText('You cannot use /topic here.')).toBeVisible()
  await expect(bob.composer).toHaveValue('/topic mine now')
  await bob.composer.press('Escape')
  await expect(bob.page.getByText('You cannot use /topic here.')).toHaveCount(0)
})

test('a command nobody knows is not lost: it can be sent as it is; a path is no command', async ({ ann, bob }) => {
  await ann.writes('/nonsense here')
  await expect(ann.page.getByText('There is no command /nonsense.')).toBeVisible()
  await ann.page.getByRole('button', { name: 'Send as text' }).click()
  await bob.sees('/nonsense here')
  await ann.writes('/usr/bin/env')
  await bob.sees('/usr/bin/env')
})

test('/poll opens a poll with its question', async ({ ann }) => {
  await ann.writes('/poll Where do we eat?')
  await expect(ann.page.getByRole('dialog').getByLabel(/question/i)).toHaveValue('Where do we eat?')
})
