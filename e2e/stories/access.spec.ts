import { expect, test } from '../support/test.ts'

test('with the keyboard alone Ann writes, edits, deletes and changes rooms', async ({ ann }) => {
  const { keyboard } = ann.page
  await ann.createsRoom('other')
  await keyboard.press('Alt+ArrowUp')
  await expect(ann.page.getByRole('heading', { level: 1, name: /general/ })).toBeVisible()
  await expect(ann.composer).toBeFocused()
  await keyboard.type('typed')
  await keyboard.press('Enter')
  await ann.sees('typed')
  await expect(ann.message('typed')).toHaveAttribute('data-seq', '1')

  await keyboard.press('Shift+F6')
  await ann.timeline.getByRole('article').last().focus()
  await keyboard.press('e')
  await keyboard.type(' and changed')
  await keyboard.press('Enter')
  await ann.sees('typed and changed')
  await ann.timeline.getByRole('article').last().focus()
  await keyboard.press('Delete')
  await ann.page.getByRole('dialog', { name: 'Delete this message?' }).waitFor()
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(ann.timeline.getByText('Message deleted')).toBeVisible()
})

test('from where one writes, Shift+Tab leads to the last message itself, and Tab back', async ({ ann, bob }) => {
  await ann.writes('shall we?')
  await bob.sees('shall we?')
  const { messages } = await bob.asks<{ messages: { id: string; text: string }[] }>(
    'GET',
    `/rooms/${bob.roomId}/messages`,
  )
  const id = messages.find(({ text }) => text === 'shall we?')?.id
  await bob.asks('PUT', `/messages/${id}/reactions`, { emoji: '👍', on: true })
  await bob.asks('POST', `/rooms/${bob.roomId}/messages`, { id: bob.mints(), text: 'we shall', replyTo: id })
  await ann.sees('we shall')
  await expect(ann.composer).toBeFocused()
  await ann.page.keyboard.press('Shift+Tab')
  await expect(ann.message('we shall').last()).toBeFocused()
  await ann.page.keyboard.press('ArrowUp')
  await ann.page.keyboard.press('Tab')
  await expect(ann.message('shall we?').first().getByRole('button').first()).toBeFocused()
})
