import { expect, test } from '../support/test.ts'

const markup = '<img src=x onerror=alert(1)>\u202e"\'><script>alert(2)</script>'

test('Bob says what he is up to; Ann sees it wherever his name stands, until he takes it back', async ({
  ann,
  bob,
}) => {
  await ann.asks('POST', '/directs', { id: ann.mints(), personIds: [await bob.id()] })
  await bob.chooses('You and your settings', 'Set a status')
  const dialog = bob.page.getByRole('dialog', { name: 'Set a status' })
  await dialog.getByRole('button', { name: 'In a meeting' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Status' })).toHaveValue('In a meeting')
  await expect(dialog.getByLabel('Ends', { exact: true })).toHaveValue('hour')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(bob.sidebar.getByText('In a meeting')).toBeVisible()

  const sign = { name: /In a meeting, until/ }
  await expect(ann.room('Bob')).toHaveAccessibleName(/In a meeting/)
  await ann.page.getByRole('button', { name: '2 people' }).click()
  const people = ann.page.getByRole('region', { name: 'People' })
  await expect(people.getByRole('img', sign)).toBeVisible()
  await people.getByRole('button', { name: 'Bob', exact: true }).click()
  await expect(ann.page.getByRole('dialog', { name: 'Bob' }).getByText('In a meeting')).toBeVisible()

  await bob.chooses('You and your settings', 'Change status')
  await bob.page.getByRole('dialog', { name: 'Change status' }).getByRole('button', { name: 'Clear status' }).click()
  await expect(ann.page.getByRole('img', sign)).toHaveCount(0)
  await bob.page.getByRole('button', { name: 'Undo' }).click()
  await expect(ann.room('Bob')).toHaveAccessibleName(/In a meeting/)
})

test('a status ends by itself', async ({ ann, bob }) => {
  await ann.page.clock.install()
  await ann.page.reload()
  await ann.composer.waitFor()
  const until = new Date(Date.now() + 20 * 60_000).toISOString()
  await ann.asks('POST', '/directs', { id: ann.mints(), personIds: [await bob.id()] })
  await bob.asks('PUT', '/me/status', { status: { emoji: '🚌', text: 'on the way', until } })
  await expect(ann.room('Bob')).toHaveAccessibleName(/on the way/)
  await ann.page.clock.fastForward('30:00')
  await expect(ann.room('Bob')).not.toHaveAccessibleName(/on the way/)
})

test('Bob does not want to be disturbed: a moon stands beside his name until he does', async ({ ann, bob }) => {
  await ann.asks('POST', '/directs', { id: ann.mints(), personIds: [await bob.id()] })
  await bob.chooses('You and your settings', 'Do not disturb')
  const dialog = bob.page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('button', { name: '1 hour', exact: true }).click()
  await expect(dialog.getByText(/Nothing disturbs you until/)).toBeVisible()
  await expect(ann.room('Bob')).toHaveAccessibleName(/Does not want to be disturbed/)
  await dialog.getByRole('button', { name: 'End now' }).click()
  await expect(ann.room('Bob')).not.toHaveAccessibleName(/disturbed/)

  await dialog.getByRole('switch', { name: 'Quiet hours' }).check()
  await dialog.getByLabel('From').fill('00:00')
  await dialog.getByLabel('To', { exact: true }).fill('23:59')
  await expect(ann.room('Bob')).toHaveAccessibleName(/Does not want to be disturbed/)
  await dialog.getByRole('switch', { name: 'Quiet hours' }).uncheck()
  await expect(ann.room('Bob')).not.toHaveAccessibleName(/disturbed/)
})

test('nothing ends before it began', async ({ bob }) => {
  await bob.chooses('You and your settings', 'Set a status')
  const dialog = bob.page.getByRole('dialog', { name: 'Set a status' })
  await dialog.getByRole('textbox', { name: 'Status' }).fill('back in time')
  await dialog.getByLabel('Ends', { exact: true }).selectOption('At a time of your choice')
  await dialog.getByLabel('Day and time').fill('2001-01-01T10:00')
  await expect(dialog.getByText('That is over already.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByLabel('Ends', { exact: true }).selectOption('Does not end')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(bob.sidebar.getByText('back in time')).toBeVisible()
})

test('offline, a status is seen at once and told later', async ({ ann, bob }) => {
  await ann.asks('POST', '/directs', { id: ann.mints(), personIds: [await bob.id()] })
  await expect(ann.room('Bob')).toBeVisible()
  await bob.chooses('You and your settings', 'Set a status')
  const dialog = bob.page.getByRole('dialog', { name: 'Set a status' })
  await expect(dialog).toBeVisible()
  await bob.context.setOffline(true)
  await dialog.getByRole('textbox', { name: 'Status' }).fill('in the tunnel')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(bob.sidebar.getByText('in the tunnel')).toBeVisible()
  await bob.context.setOffline(false)
  await expect(ann.room('Bob')).toHaveAccessibleName(/in the tunnel/)
})

test('whatever a status says, it is only text', async ({ ann, bob }) => {
  const faults: string[] = []
  ann.page.on('dialog', (dialog) => (faults.push(dialog.message()), dialog.dismiss()))
  ann.page.on('pageerror', (error) => faults.push(error.message))
  await ann.asks('POST', '/directs', { id: ann.mints(), personIds: [await bob.id()] })
  await bob.asks('PUT', '/me/status', { status: { emoji: '🌴', text: markup, until: null } })
  await ann.room('Bob').click()
  await expect(ann.page.getByRole('banner').or(ann.page.locator('main header')).getByText('<img src=x')).toBeVisible()
  await ann.page.getByRole('button', { name: '1 person' }).click()
  await expect(ann.page.getByRole('region', { name: 'People' }).getByText('<img src=x')).toBeVisible()
  await expect(ann.page.locator('img[src="x"], script:not([src])')).toHaveCount(0)
  expect(faults).toEqual([])
})
