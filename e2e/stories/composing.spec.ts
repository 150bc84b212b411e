import type { Locator } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const option = (person: Person, name: string | RegExp): Locator => person.page.getByRole('option', { name })
const tool = (person: Person, name: string): Locator => person.page.getByRole('button', { name, exact: true })
const paste = (person: Person, text: string): Promise<void> =>
  person.composer.evaluate((area, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (area.dispatchEvent(event)) document.execCommand('insertText', false, pasted)
  }, text)

test('formats go on and off by key and by button, and Ctrl+Z takes them back', async ({ ann }) => {
  await ann.composer.fill('loud')
  await ann.composer.press('Control+a')
  await ann.composer.press('Control+b')
  await expect(ann.composer).toHaveValue('**loud**')
  await ann.composer.press('Control+Shift+x')
  await expect(ann.composer).toHaveValue('**~~loud~~**')
  await ann.composer.press('Control+z')
  await expect(ann.composer).toHaveValue('**loud**')
  await tool(ann, 'Bold').click()
  await expect(ann.composer).toHaveValue('loud')
  await ann.composer.press('Control+a')
  await tool(ann, 'Quote').click()
  await expect(ann.composer).toHaveValue('> loud')
  await expect(ann.composer).toBeFocused()
})

test('a list goes on by itself, and ends on an empty line', async ({ ann }) => {
  await ann.composer.pressSequentially('1. milk')
  await ann.composer.press('Shift+Enter')
  await ann.composer.pressSequentially('bread')
  await ann.composer.press('Shift+Enter')
  await expect(ann.composer).toHaveValue('1. milk\n2. bread\n3. ')
  await ann.composer.press('Shift+Enter')
  await expect(ann.composer).toHaveValue('1. milk\n2. bread\n')
})

test('between fences Enter makes a line, and the code has colours', async ({ ann, bob }) => {
  await ann.composer.pressSequentially('```ts')
  await ann.composer.press('Enter')
  await ann.composer.pressSequentially('const answer = 42')
  await ann.composer.press('Enter')
  await ann.composer.pressSequentially('```')
  await ann.composer.press('Enter')
  await expect(ann.composer).toHaveValue('')
  const code = bob.timeline.getByRole('group', { name: 'Code' })
  await expect(code).toHaveText('const answer = 42')
  await expect(code.locator('.keyword')).toHaveText('const')
})

test('what is pasted and looks like code is offered a block; it can stay as it is', async ({ ann }) => {
  const code = 'const a = 1\nconst b = 2\nconsole.log(a + b)'
  await ann.composer.focus()
  await paste(ann, code)
  await expect(ann.composer).toHaveValue(code)
  await tool(ann, 'Make it a block').click()
  await expect(ann.composer).toHaveValue('```\n' + code + '\n```')
  await expect(ann.page.getByText('That looks like code.')).toHaveCount(0)
  await ann.composer.press('Control+z')
  await expect(ann.composer).toHaveValue(code)

  await ann.composer.fill('')
  await paste(ann, code)
  await ann.composer.press('Escape')
  await expect(ann.page.getByText('That looks like code.')).toHaveCount(0)
  await expect(ann.composer).toHaveValue(code)
})

test('an address pasted over words makes a link of them', async ({ ann, bob }) => {
  await ann.composer.fill('the notes')
  await ann.composer.press('Control+a')
  await paste(ann, 'https://example.org/notes')
  await expect(ann.composer).toHaveValue('[the notes](https://example.org/notes)')
  await ann.composer.press('Enter')
  await expect(bob.timeline.getByRole('link', { name: 'the notes' })).toHaveAttribute(
    'href',
    'https://example.org/notes',
  )
})

test('a spoiler shows nothing until it is asked for', async ({ ann, bob }) => {
  await ann.writes('in the end ||everybody dances||')
  const spoiler = bob.timeline.getByRole('button', { name: /Hidden text/ })
  await expect(spoiler).toBeVisible()
  await spoiler.focus()
  await bob.page.keyboard.press('Enter')
  await expect(spoiler).toHaveCount(0)
  await expect(bob.message('everybody dances')).toBeVisible()
})

test(': finds emoji, by two letters or by the whole name', async ({ ann, bob }) => {
  await ann.composer.pressSequentially('done :tad')
  await expect(option(ann, ':tada:')).toBeVisible()
  await ann.composer.press('Enter')
  await expect(ann.composer).toHaveValue('done 🎉 ')
  await ann.composer.pressSequentially('and :rocket:')
  await expect(ann.composer).toHaveValue('done 🎉 and 🚀')
  await ann.composer.press('Enter')
  await bob.sees('done 🎉 and 🚀')

  await ann.composer.pressSequentially('not :smi')
  await expect(ann.page.getByRole('listbox', { name: 'Emoji' })).toBeVisible()
  await ann.composer.press('Escape')
  await expect(ann.page.getByRole('listbox')).toHaveCount(0)
  await expect(ann.composer).toHaveValue('not :smi')
})

test('the emoji picker: search, skin, habits, and back to the text', async ({ ann }) => {
  await tool(ann, 'Emoji').click()
  const search = ann.page.getByRole('combobox', { name: 'Find an emoji' })
  await expect(search).toBeFocused()
  await ann.page.getByRole('button', { name: 'Skin tone' }).click()
  await ann.page.getByRole('radio', { name: 'Medium', exact: true }).click()
  await search.fill('thumbs up')
  await search.press('Enter')
  await expect(ann.composer).toHaveValue('👍🏽')
  await expect(ann.composer).toBeFocused()
  await expect(search).toHaveCount(0)

  await tool(ann, 'Emoji').click()
  await expect(ann.page.getByRole('rowgroup', { name: 'Used often' }).getByRole('gridcell')).toHaveText(['👍🏽'])
  await search.fill('no such emoji')
  await expect(ann.page.getByText('No emoji is called that.')).toBeVisible()
  await search.press('Escape')
  await expect(search).toHaveCount(0)
  await expect(ann.composer).toBeFocused()
})

test('the arrows walk through the emoji', async ({ ann }) => {
  await tool(ann, 'Emoji').click()
  const cells = ann.page.getByRole('gridcell')
  await expect(cells.first()).toBeVisible()
  await ann.page.keyboard.press('ArrowDown')
  await expect(cells.first()).toHaveAttribute('aria-selected', 'true')
  await ann.page.keyboard.press('ArrowRight')
  await ann.page.keyboard.press('Enter')
  await expect(ann.composer).toHaveValue('😃')
})

test('the menu has what is wanted less often: a table, hidden text, a poll', async ({ ann, bob }) => {
  await ann.chooses('More tools', 'Table')
  await expect(ann.composer).toHaveValue(/\| First \| Second \|/)
  await ann.composer.press('Control+Enter')
  await expect(bob.timeline.getByRole('columnheader', { name: 'Second' })).toBeVisible()

  await ann.composer.fill('the end')
  await ann.composer.press('Control+a')
  await ann.chooses('More tools', 'Hidden text')
  await expect(ann.composer).toHaveValue('||the end||')
  await ann.composer.fill('')
  await ann.chooses('More tools', 'Poll')
  await ann.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(ann.page.getByRole('dialog')).toHaveCount(0)
})

test('while a message is edited, people and emoji are found as well', async ({ ann, bob }) => {
  await ann.writes('good morning')
  await bob.sees('good morning')
  await ann.composer.press('ArrowUp')
  const editor = ann.page.getByRole('textbox', { name: 'Edit your message' })
  await editor.pressSequentially(' @bo')
  await expect(option(ann, /Bob/)).toBeVisible()
  await editor.press('Tab')
  await editor.pressSequentially(':wav')
  await expect(option(ann, ':wave:')).toBeVisible()
  await editor.pressSequentially('e:')
  await editor.press('Enter')
  await expect(bob.message('good morning')).toContainText('@Bob')
  await expect(bob.message('good morning')).toContainText('👋')
})
