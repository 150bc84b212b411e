import type { Locator } from '@playwright/test'
import { blank, cut, fits, hostile, isOnlyText, kinds, watched } from '../support/hostile.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'
import { troubles, type Troublemaker } from '../support/troubles.ts'

interface Place {
  name: string
  reach: (ann: Person) => Promise<unknown>
}

const dialog = ({ page }: Person): Locator => page.getByRole('dialog').last()
const panel = ({ page }: Person, name: string): Locator => page.getByRole('region', { name })
const opens = async (person: Person, button: string | RegExp): Promise<void> => {
  await person.page.getByRole('button', { name: button }).first().click()
  await dialog(person).waitFor()
}
const chooses = async (person: Person, menu: string, entry: string): Promise<void> => {
  await person.chooses(menu, entry)
  await dialog(person).waitFor()
}
const pressesOn = async (person: Person, text: string, key: string): Promise<void> => {
  await person.message(text).first().focus()
  await person.page.keyboard.press(key)
}
const offers = async ({ composer, page }: Person, sign: string): Promise<void> => {
  await composer.pressSequentially(sign)
  await page.getByRole('option').first().waitFor()
}

/** What is open; back to where one writes. */
const closes = async ({ composer, page }: Person): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0)
  if (await composer.isVisible()) await composer.fill('')
}

/** Wherever a text of a person is shown, and how one comes there from the room all of them write in. */
const places: readonly Place[] = [
  { name: 'the room', reach: ({ timeline }) => timeline.getByText('another').last().waitFor() },
  { name: '@', reach: (ann) => offers(ann, '@') },
  { name: '#', reach: (ann) => offers(ann, '#') },
  {
    name: 'the switcher',
    reach: (ann) => ann.page.keyboard.press('ControlOrMeta+k').then(() => dialog(ann).waitFor()),
  },
  { name: 'what is answered', reach: (ann) => pressesOn(ann, 'evil', 'r') },
  { name: 'a thread', reach: (ann) => pressesOn(ann, 'evil', 't').then(() => panel(ann, 'Thread').waitFor()) },
  { name: 'what is forwarded', reach: (ann) => pressesOn(ann, 'evil', 'f').then(() => dialog(ann).waitFor()) },
  {
    name: 'what is said in passing',
    async reach(ann) {
      await pressesOn(ann, 'all of them', 'f')
      await dialog(ann).getByRole('combobox').fill('evil')
      await dialog(ann).getByRole('option').first().click()
      await dialog(ann).getByRole('button', { name: 'Forward' }).click()
      await ann.page
        .getByRole('region', { name: 'Notices' })
        .getByText(/Forwarded to/)
        .waitFor()
    },
  },
  { name: 'what is deleted', reach: (ann) => pressesOn(ann, 'evil', 'Delete').then(() => dialog(ann).waitFor()) },
  {
    name: 'who reacted',
    async reach({ page, timeline }) {
      await timeline
        .getByRole('button', { name: /evil.*🌴/ })
        .first()
        .hover()
      await page.getByRole('tooltip').waitFor()
    },
  },
  { name: 'who voted', reach: (ann) => opens(ann, 'Who voted') },
  {
    name: 'somebody',
    async reach(ann) {
      await ann.timeline.getByRole('button', { name: 'evil' }).first().click()
      await dialog(ann).waitFor()
    },
  },
  {
    name: 'what is pinned',
    async reach(ann) {
      await ann.page.getByRole('button', { name: 'Pinned messages' }).click()
      await panel(ann, 'Pinned').waitFor()
    },
  },
  {
    name: 'the people of the room',
    async reach(ann) {
      await opens(ann, 'Room details')
      await dialog(ann)
        .getByRole('tab', { name: /People/ })
        .click()
    },
  },
  { name: 'what is saved', reach: (ann) => opens(ann, 'Saved for later') },
  { name: 'the rooms there are', reach: (ann) => chooses(ann, 'New room, message or invite', 'Browse rooms') },
  { name: 'whom one can write to', reach: (ann) => chooses(ann, 'New room, message or invite', 'New message') },
  {
    name: 'everybody there is',
    async reach(ann) {
      await chooses(ann, 'You and your settings', 'Settings')
      await dialog(ann).getByRole('tab', { name: 'People' }).click()
    },
  },
  {
    name: 'the menu of a room',
    async reach({ page, sidebar }) {
      await sidebar.locator('[data-room]').last().click({ button: 'right' })
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'the inbox',
    async reach({ page }) {
      await page.getByRole('link', { name: /Inbox/ }).click()
      await page.getByRole('listitem').filter({ hasText: 'mentioned you' }).first().waitFor()
    },
  },
]

test('whatever people are called, call something, or say: it is only text, wherever it is shown', async ({
  ann,
  bob,
  stranger,
}) => {
  test.slow()
  const faults = await watched(ann.page)
  const main = ann.roomId
  const { invite } = await ann.asks<{ invite: { link: string } }>('POST', '/invites', { id: ann.mints() })
  const token = invite.link.split('/').at(-1) ?? ''
  await ann.asks('PATCH', '/workspace', { name: cut(hostile.turned, 64) })
  const cast: Troublemaker[] = []

  await test.step('everybody comes, and is up to no good', async () => {
    await bob.asks('PATCH', '/me', { name: hostile.turned })
    for (const kind of kinds) cast.push(await troubles(await stranger(`Guest${cast.length}`), kind, ann, token, cast))
  })

  const called = ann.mints()
  const text = cast.map(({ id }) => `<@${id}>`).join(' and ')
  await ann.asks('POST', `/rooms/${main}/messages`, { id: called, text })
  await bob.asks('POST', `/rooms/${main}/messages`, { id: bob.mints(), text: 'all of them', replyTo: called })
  for (const { person } of cast) await person.asks('PUT', `/messages/${called}/reactions`, { emoji: '🌴', on: true })

  const door = { id: bob.mints(), kind: 'public', name: `door ${hostile.turned}`, topic: hostile['right to left'] }
  await bob.asks('POST', '/rooms', door)

  await ann.goes(`/room/${main}`)
  await ann.message('all of them').waitFor()
  for (const { name, reach } of places)
    await test.step(name, async () => {
      await reach(ann)
      await isOnlyText(ann.page)
      await ann.page.setViewportSize({ width: 390, height: 844 })
      await fits(ann.page)
      await ann.page.setViewportSize({ width: 1440, height: 900 })
      await closes(ann)
    })

  await test.step('what is said aloud, and shown in passing', async () => {
    await ann.goes(`/room/${main}`)
    await ann.composer.waitFor()
    await bob.composer.pressSequentially('now')
    await ann.page.getByText(/is typing/).waitFor()
    await isOnlyText(ann.page)
    await bob.composer.press('Enter')
    await ann.page.getByRole('status').or(ann.page.locator('[aria-live]')).filter({ hasText: 'evil' }).first().waitFor()
    await isOnlyText(ann.page)
  })

  await test.step('what the tab is called', async () => {
    for (const { roomId } of cast.slice(1, 4)) {
      await ann.goes(`/room/${roomId}`)
      await ann.composer.waitFor()
      expect(await ann.page.title()).not.toMatch(/[\u202a-\u202e]/)
      await isOnlyText(ann.page)
    }
  })

  await test.step('the door of a room', async () => {
    await ann.goes(`/room/${door.id}`)
    await ann.page.getByRole('button', { name: 'Join', exact: true }).waitFor()
    await isOnlyText(ann.page)
  })

  await test.step('who invites', async () => {
    const eve = await stranger('Eve')
    const seen = await watched(eve.page)
    await eve.goes(invite.link)
    await eve.page.getByLabel('Your name').waitFor()
    await isOnlyText(eve.page)
    expect(seen).toEqual([])
  })
  expect(faults).toEqual([])
})

test('what looks empty is no name', async ({ ann }) => {
  const room = { kind: 'public', personIds: [] }
  const poll = { question: 'When?', multiple: false, anonymous: false }
  for (const name of blank) {
    await expect(ann.asks('PATCH', '/me', { name })).rejects.toThrow(/name.empty/)
    await expect(ann.asks('PATCH', '/workspace', { name })).rejects.toThrow(/name.empty/)
    await expect(ann.asks('POST', '/rooms', { id: ann.mints(), name, ...room })).rejects.toThrow(/name.empty/)
    await expect(ann.asks('PUT', `/sections/${ann.mints()}`, { name, position: 'V' })).rejects.toThrow(/name.empty/)
    const asked = { id: ann.mints(), ...poll, options: [name, 'tomorrow'] }
    await expect(ann.asks('POST', `/rooms/${ann.roomId}/polls`, asked)).rejects.toThrow(/options.0/)
    const said = { id: ann.mints(), text: name }
    await expect(ann.asks('POST', `/rooms/${ann.roomId}/messages`, said)).rejects.toThrow(/empty/)
  }
  for (const kind of kinds.filter((each) => each !== 'endless'))
    await expect(ann.asks('PATCH', '/me', { handle: cut(hostile[kind], 32) })).rejects.toThrow(/input.invalid/)
})
