import { Keys } from '../support/keys.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true })
const field = ({ page }: Person, name: string | RegExp) => page.getByRole('textbox', { name })
const item = ({ page }: Person, name: string) => page.getByRole('menuitem', { name, exact: true })

test('the first day with the keyboard alone', async ({ stranger }) => {
  const ann = await stranger('Ann')
  const keys = new Keys(ann.page)
  const composer = field(ann, /^Message to (?!the thread)/)
  const dialog = ann.page.getByRole('dialog')

  /** From where one writes into the sidebar and to one of its buttons. */
  const toSidebar = async (name: string, way: 'Tab' | 'Shift+Tab') => {
    await keys.press('F6')
    await keys.at(ann.page.locator('[data-room][aria-current]'))
    await keys.goTo(button(ann, name), way)
  }
  const choose = async (entry: string) => {
    await keys.press('Enter')
    await keys.goTo(item(ann, entry), 'ArrowDown')
    await keys.press('Enter')
  }

  await test.step('she sets up the workspace', async () => {
    await ann.goes('/')
    await keys.at(ann.page.getByLabel('Name of the workspace'))
    await keys.type('Northlight')
    await keys.press('Tab')
    await keys.at(ann.page.getByLabel('Your name'))
    await keys.press('Enter')
    await expect(ann.page.getByLabel('Your name')).toHaveAccessibleDescription(/./)
    await keys.at(ann.page.getByLabel('Your name'))
    await keys.type(ann.name)
    await keys.press('Tab')
    await keys.type(ann.email)
    await keys.press('Tab')
    await keys.type(ann.password)
    await keys.press('Enter')
    await keys.at(composer)
  })

  await test.step('she opens a room', async () => {
    await toSidebar('New room, message or invite', 'Shift+Tab')
    await choose('New room')
    await keys.at(dialog.getByLabel('Name', { exact: true }))
    await keys.type('release')
    await keys.press('Enter')
    await keys.at(field(ann, 'Message to release'))
  })

  const link = await test.step('she invites Bob', async () => {
    await toSidebar('New room, message or invite', 'Shift+Tab')
    await choose('Invite people')
    const words = await dialog.getByRole('textbox', { name: 'Invite link' }).inputValue()
    await keys.press('Escape')
    await keys.at(button(ann, 'New room, message or invite'))
    return words
  })
  const bob = await stranger('Bob')
  await bob.joins(link)

  await test.step('she writes, and hears what Bob says', async () => {
    await keys.press('Alt+ArrowUp')
    await keys.at(field(ann, 'Message to general'))
    await keys.type('hello Bob')
    await keys.press('Enter')
    await ann.sees('hello Bob')
    await keys.at(composer)
    await bob.writes('I am **here**')
    await expect(ann.page.locator('[aria-live=polite]').getByText('Bob: I am here')).toBeAttached()
  })

  const his = ann.messageAt(2)
  await test.step('she reacts and replies', async () => {
    await keys.press('Shift+F6')
    await keys.at(his)
    await expect(his).toHaveAccessibleName(/^Bob: I am here\. \d\d:\d\d$/)
    await keys.press('+')
    await expect(his).toHaveAccessibleName(/Reactions: 👍 1$/)
    await keys.press('r')
    await keys.at(composer)
    await keys.type('good')
    await keys.press('Enter')
    await expect(ann.message('good')).toHaveAttribute('data-seq', '3')
    await keys.at(composer)
  })

  await test.step('she edits what she said', async () => {
    await keys.press('ArrowUp')
    await keys.at(field(ann, 'Edit your message'))
    await keys.type(' to see')
    await keys.press('Enter')
    await keys.at(composer)
    await keys.press('Shift+F6')
    await keys.at(ann.message('good to see'))
    await expect(ann.message('good to see')).toHaveAccessibleName(/^Ann: good to see\. .*In reply to Bob.*edited/)
  })

  await test.step('she goes on in a thread, and comes back to where she was', async () => {
    await keys.press('ArrowUp')
    await keys.at(his)
    await keys.press('t')
    await keys.at(field(ann, /^Message to the thread/))
    await keys.type('between us')
    await keys.press('Enter')
    await ann.page
      .getByRole('log', { name: /thread/ })
      .getByText('between us')
      .waitFor()
    await keys.press('Shift+F6')
    await keys.at(
      ann.page
        .getByRole('log', { name: /thread/ })
        .getByRole('article')
        .last(),
    )
    await keys.press('Escape', 'Escape')
    await keys.at(his)
    await keys.press('Escape')
    await keys.at(composer)
  })

  await test.step('she asks everybody, and votes', async () => {
    await keys.type('/poll Tea or coffee?')
    await keys.press('Enter')
    await keys.at(dialog.getByLabel('Question'))
    await keys.goTo(dialog.getByLabel('Option 1'))
    await keys.type('Tea')
    await keys.press('Tab')
    await keys.goTo(dialog.getByLabel('Option 2'))
    await keys.type('Coffee')
    await keys.goTo(dialog.getByRole('button', { name: 'Ask' }))
    await keys.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await keys.at(composer)
    const tea = ann.timeline.getByRole('button', { name: /Tea/ })
    await tea.waitFor()
    await keys.press('Shift+F6')
    await keys.goTo(tea)
    await keys.press('Space')
    await expect(tea).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('she looks at the keys, and has Enter begin a line', async () => {
    await keys.press('Control+/')
    await dialog.getByText('Next part of the page').waitFor()
    await keys.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await keys.press('F6')
    await keys.at(composer)
    await toSidebar('You and your settings', 'Tab')
    await choose('Settings')
    await keys.goTo(dialog.getByRole('tab', { name: 'Profile' }))
    await keys.goTo(dialog.getByRole('tab', { name: 'Keyboard' }), 'ArrowDown')
    await keys.goTo(dialog.getByRole('radio', { name: 'Enter', exact: true }))
    await keys.press('ArrowRight', 'Escape')
    await expect(dialog).toHaveCount(0)
    await keys.at(button(ann, 'You and your settings'))
  })

  await test.step('she says how she is', async () => {
    await choose('Set a status')
    await keys.at(field(ann, 'What is going on?').or(dialog.getByRole('textbox').first()))
    await keys.type('Settling in')
    await keys.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await keys.at(button(ann, 'You and your settings'))
  })

  await test.step('she goes to the other room, and writes two lines', async () => {
    await keys.press('Control+k')
    await keys.type('release')
    await keys.press('Enter')
    await keys.at(field(ann, 'Message to release'))
    await keys.type('one')
    await keys.press('Enter')
    await keys.type('two')
    await keys.press('Control+Enter')
    await ann.sees(/one\s*two/)
  })

  await test.step('she deletes it, and is still there', async () => {
    const written = ann.timeline.getByRole('article').last()
    await expect(written).toHaveAttribute('data-seq', '1')
    await keys.press('Shift+F6')
    await keys.at(written)
    await keys.press('Delete')
    await keys.goTo(dialog.getByRole('button', { name: 'Delete' }))
    await keys.press('Enter')
    await expect(written).toHaveAccessibleName(/Message deleted/)
    await keys.at(written)
    await keys.press('Escape')
    await keys.at(composer)
  })

  await test.step('she signs out', async () => {
    await toSidebar('You and your settings', 'Tab')
    await choose('Sign out')
    await keys.at(ann.page.getByLabel('E-mail address'))
  })
})
