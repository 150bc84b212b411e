import type { Locator } from '@playwright/test'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

const option = (person: Person, name: string | RegExp): Locator => person.page.getByRole('option', { name })
const tool = (person: Person, name: string): Locator => person.page.getByRole('button', { name, exact: true })

test('# names a room, and leads there; who is not in it learns no name', async ({ ann, bob }) => {
  await ann.createsRoom('plans', 'private')
  await ann.opens('general')
  await ann.composer.pressSequentially('see #pla')
  await expect(option(ann, '#plans')).toBeVisible()
  await ann.composer.press('Enter')
  await ann.composer.press('Enter')
  await expect(bob.message('a room you are not in')).toHaveCount(1)
  await expect(bob.page.getByText('plans')).toHaveCount(0)
  await ann.timeline.getByRole('link', { name: '#plans' }).click()
  await expect(ann.page.getByRole('heading', { level: 1, name: /plans/ })).toBeVisible()
})

test('who is named and not in the room can be invited, or not', async ({ ann, bob }) => {
  await ann.createsRoom('plans')
  await ann.composer.pressSequentially('what does @bo')
  await expect(option(ann, /Bob.*not in this room/)).toBeVisible()
  await ann.composer.press('Tab')
  await expect(ann.page.getByText('Bob is not in this room and will not see this.')).toBeVisible()
  await tool(ann, 'Dismiss').click()
  await expect(ann.page.getByText(/will not see this/)).toHaveCount(0)
  await ann.composer.fill('')

  await ann.composer.pressSequentially('what does @bob')
  await ann.composer.fill('')
  await ann.page.reload()
  await ann.composer.fill('what does @bob say')
  await tool(ann, 'Invite').click()
  await expect(ann.page.getByText(/will not see this/)).toHaveCount(0)
  await expect(bob.room('plans')).toBeVisible()
})

test('@room calls everybody; of many, one is asked before', async ({ ann, bob, stranger }) => {
  await ann.composer.pressSequentially('@roo')
  await expect(option(ann, /@room.*1 person/)).toBeVisible()
  await ann.composer.press('Enter')
  await ann.composer.pressSequentially('hello')
  await ann.composer.press('Enter')
  await expect(bob.message('@room hello')).toHaveCount(1)

  const { invite } = await ann.asks<{ invite: { link: string } }>('POST', '/invites', { id: ann.mints() })
  const token = invite.link.split('/').at(-1)
  for (let count = 0; count < 10; count++) {
    const one = await stranger(`Guest${count}`)
    await one.asks('POST', '/invites/accept', { token, name: one.name, email: one.email, password: one.password })
  }
  await expect(ann.page.getByText('12', { exact: true }).first()).toBeVisible()
  await ann.writes('@room is everybody well?')
  const question = ann.page.getByRole('dialog', { name: 'Notify 11 people?' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(ann.composer).toHaveValue('@room is everybody well?')
  await expect(ann.composer).toBeFocused()
  await expect(question).toHaveCount(0)
  await ann.composer.press('Enter')
  await question.getByRole('button', { name: 'Send' }).click()
  await bob.sees('is everybody well?')
})
