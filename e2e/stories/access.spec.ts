import { hasNoBarriers } from '../support/barriers.ts'
import { expect, test } from '../support/test.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no barriers on the way in (${colorScheme})`, async ({ stranger }) => {
    const ann = await stranger('Ann', { colorScheme, reducedMotion: 'reduce' })
    await ann.goes('/')
    await ann.page.getByLabel('Name of the workspace').waitFor()
    await hasNoBarriers(ann.page)
  })

  test(`no barriers where people talk (${colorScheme})`, async ({ ann, guest }) => {
    const bob = await guest('Bob', { colorScheme, reducedMotion: 'reduce' })
    await ann.writes('hello @bob, **look** at `this`:\n\n```\ncode\n```\n\n> quoted\n\nhttps://example.org')
    await bob.sees('look')
    await bob.message('look').hover()
    await hasNoBarriers(bob.page)
    await bob.chooses('You and your settings', 'Settings')
    await bob.page.getByRole('dialog').waitFor()
    await hasNoBarriers(bob.page)
  })
}

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
