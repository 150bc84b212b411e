import { fill } from '../support/history.ts'
import { expect, test } from '../support/test.ts'

test('what is pinned stands beside the room, for everybody, until it is taken off', async ({ ann, bob }) => {
  await fill(ann, 120, (number) => (number === 1 ? 'the door code is 4711' : `small talk ${number}`))
  await bob.page.reload()
  await expect(bob.message('small talk').first()).toBeVisible()
  await bob.page.getByRole('button', { name: 'Pinned messages' }).click()
  const panel = bob.page.getByRole('region', { name: 'Pinned' })
  await expect(panel.getByText('Nothing is pinned here')).toBeVisible()

  const [first] = (await ann.asks<{ messages: { id: string }[] }>('GET', `/rooms/${ann.roomId}/messages?around=1`))
    .messages
  await ann.asks('PUT', `/messages/${first?.id}/pin`, { pinned: true })
  await expect(panel.getByText('the door code is 4711')).toBeVisible()
  await panel.getByText('the door code is 4711').click()
  await expect(bob.messageAt(1)).toBeInViewport()

  await panel.getByRole('button', { name: 'Unpin' }).click()
  await expect(panel.getByText('Nothing is pinned here')).toBeVisible()
  await bob.page.getByRole('button', { name: 'Undo' }).click()
  await expect(panel.getByText('the door code is 4711')).toBeVisible()

  await ann.asks('DELETE', `/messages/${first?.id}`)
  await expect(panel.getByText('the door code is 4711')).toHaveCount(0)
})

test('the list closes with Esc, and the focus is back where it was', async ({ ann }) => {
  const button = ann.page.getByRole('button', { name: 'Pinned messages' })
  await button.focus()
  await ann.page.keyboard.press('Enter')
  await expect(ann.page.getByRole('region', { name: 'Pinned' })).toBeFocused()
  await ann.page.keyboard.press('Escape')
  await expect(ann.page.getByRole('region', { name: 'Pinned' })).toHaveCount(0)
  await expect(button).toBeFocused()
})
