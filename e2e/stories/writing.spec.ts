import { deletes, notices } from '../support/deeds.ts'
import { Network } from '../support/network.ts'
import { expect, test } from '../support/test.ts'

test('Enter sends, Shift+Enter makes a line', async ({ ann }) => {
  await ann.composer.pressSequentially('first')
  await ann.composer.press('Shift+Enter')
  await ann.composer.pressSequentially('second')
  await ann.composer.press('Enter')
  await expect(ann.message(/first\s*second/)).toHaveCount(1)
  await expect(ann.composer).toHaveValue('')
})

test('what is blank is not sent', async ({ ann }) => {
  await ann.writes('   ')
  await ann.writes('\u200b\u3164')
  await ann.writes('seen')
  await ann.sees('seen')
  await expect(ann.timeline.getByRole('article')).toHaveCount(1)
})

test('Enter that ends a composition of Japanese or Chinese does not send', async ({ ann }) => {
  await ann.composer.focus()
  const cdp = await ann.context.newCDPSession(ann.page)
  await cdp.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 })
  await ann.composer.dispatchEvent('keydown', {
    key: 'Enter',
    keyCode: 229,
    isComposing: true,
    bubbles: true,
    cancelable: true,
  })
  await expect(ann.timeline.getByRole('article')).toHaveCount(0)
  await cdp.send('Input.insertText', { text: '日本' })
  await ann.composer.press('Enter')
  await ann.sees('日本')
})

test('a draft waits in its room, also after a reload', async ({ ann }) => {
  await ann.composer.fill('not finished yet')
  await ann.createsRoom('elsewhere')
  await expect(ann.composer).toHaveValue('')
  await ann.opens('general')
  await expect(ann.composer).toHaveValue('not finished yet')
  await ann.page.reload()
  await expect(ann.composer).toHaveValue('not finished yet')
})

test('@ finds people, and what is sent names them', async ({ ann, bob }) => {
  await ann.composer.pressSequentially('hello @bo')
  await expect(ann.page.getByRole('option', { name: /Bob/ })).toBeVisible()
  await ann.composer.press('Tab')
  await ann.composer.pressSequentially('how are you')
  await ann.composer.press('Enter')
  await expect(bob.message('how are you')).toContainText('@Bob')
})

test('the arrow up edits the last own message, for everybody', async ({ ann, bob }) => {
  await ann.writes('a mistkae')
  await bob.sees('a mistkae')
  await ann.composer.press('ArrowUp')
  const editor = ann.page.getByRole('textbox', { name: 'Edit your message' })
  await expect(editor).toBeFocused()
  await editor.fill('a mistake')
  await editor.press('Enter')
  await bob.sees('a mistake')
  await expect(bob.message('a mistake')).toContainText('edited')
  await expect(bob.message('a mistkae')).toHaveCount(0)
  await expect(ann.composer).toBeFocused()
})

test('what is still on its way can be meant already: the arrow up and the keys of a message wait until it is there', async ({
  ann,
}) => {
  const network = await Network.before(ann)
  await ann.writes('the first')
  await expect(ann.message('the first')).toHaveAttribute('data-seq')
  network.hold()
  await ann.writes('the secnod')
  await ann.composer.press('ArrowUp')
  network.release()
  const editor = ann.page.getByRole('textbox', { name: 'Edit your message' })
  await expect(editor).toHaveValue('the secnod')
  await editor.fill('the second')
  await editor.press('Enter')
  await expect(ann.message('the second')).toContainText('edited')

  network.hold()
  await ann.writes('the third')
  await ann.message('the third').focus()
  await ann.page.keyboard.press('s')
  network.release()
  await expect(notices(ann)).toContainText('Saved for later')
  await expect(ann.message('the third').getByRole('img', { name: 'Saved for later' })).toBeVisible()
})

test('a message that is deleted leaves no text anywhere', async ({ ann, bob }) => {
  await ann.writes('something secret')
  await bob.sees('something secret')
  await deletes(ann, ann.message('something secret'))
  await expect(bob.timeline.getByText('Message deleted')).toBeVisible()
  await expect(bob.page.getByText('something secret')).toHaveCount(0)
  await bob.page.reload()
  await expect(bob.timeline.getByText('Message deleted')).toBeVisible()
  await expect(bob.page.getByText('something secret')).toHaveCount(0)
})

test('Bob sees that Ann is writing, and then that she is not', async ({ ann, bob }) => {
  await ann.composer.pressSequentially('thinking')
  await expect(bob.page.getByText('Ann is typing')).toBeVisible()
  await ann.composer.press('Enter')
  await bob.sees('thinking')
  await expect(bob.page.getByText('Ann is typing')).toHaveCount(0)
})
