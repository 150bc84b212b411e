import { expect, test } from '../support/test.ts'

test('what is begun on one device goes on on the other, and goes from both when it is sent', async ({
  ann,
  browser,
  server,
}) => {
  const state = await ann.context.storageState()
  const phone = await browser.newContext({ storageState: { cookies: state.cookies, origins: [] } })
  const page = await phone.newPage()
  await page.goto(`${server.url}/room/${ann.roomId}`)
  const there = page.getByRole('textbox', { name: /^Message to / })
  await there.waitFor()

  await ann.composer.fill('begun at the desk')
  await expect(there).toHaveValue('begun at the desk')
  await there.fill('begun at the desk, ended on the way')
  await expect(ann.composer).toHaveValue('begun at the desk, ended on the way')
  await there.press('Enter')
  await expect(ann.composer).toHaveValue('')
  await ann.sees('begun at the desk, ended on the way')
  await phone.close()
})

test('without a connection it stays on the device, and is told when there is one again', async ({
  ann,
  browser,
  server,
}) => {
  const { cookies } = await ann.context.storageState()
  await ann.context.setOffline(true)
  await server.lose()
  await ann.composer.fill('written in a tunnel')
  await ann.composer.blur()
  await server.start()
  await ann.context.setOffline(false)
  const phone = await browser.newContext({ storageState: { cookies, origins: [] } })
  const page = await phone.newPage()
  await page.goto(`${server.url}/room/${ann.roomId}`)
  await expect(page.getByRole('textbox', { name: /^Message to / })).toHaveValue('written in a tunnel')
  await phone.close()
})

test('Shift and the arrow up answers the last message; Esc does not', async ({ ann, bob }) => {
  await ann.writes('shall we?')
  await bob.sees('shall we?')
  await bob.composer.press('Shift+ArrowUp')
  await expect(bob.page.getByText(/Answering\s+Ann/)).toBeVisible()
  await bob.composer.press('Escape')
  await expect(bob.page.getByText(/Answering\s+Ann/)).toHaveCount(0)
  await bob.composer.press('Shift+ArrowUp')
  await bob.writes('we shall')
  await expect(bob.page.getByText(/Answering\s+Ann/)).toHaveCount(0)
  await expect(ann.message('we shall')).toContainText('shall we?')
})

test('a room where something was begun says so, until it is empty again', async ({ ann }) => {
  await ann.createsRoom('plans')
  await ann.composer.fill('half a thought')
  await ann.opens('general')
  await expect(ann.room('plans')).toContainText('draft')
  await ann.opens('plans')
  await expect(ann.composer).toHaveValue('half a thought')
  await ann.composer.fill('')
  await ann.opens('general')
  await expect(ann.room('plans')).not.toContainText('draft')
})

test('a thread has a draft of its own', async ({ ann, bob }) => {
  await ann.writes('the root')
  await bob.sees('the root')
  await bob.message('the root').click({ button: 'left' })
  await bob.message('the root').focus()
  await bob.page.keyboard.press('t')
  const inThread = bob.page.getByRole('textbox', { name: /^Message to the thread/ })
  await inThread.fill('only in the thread')
  await expect(bob.composer.first()).toHaveValue('')
  await bob.page.reload()
  await bob.message('the root').focus()
  await bob.page.keyboard.press('t')
  await expect(inThread).toHaveValue('only in the thread')
  await inThread.press('Enter')
  await expect(ann.message('only in the thread')).toHaveCount(1)
  await expect(inThread).toHaveValue('')
})

test('an answer may be given without a ping: it is there, and makes no badge', async ({ ann, bob }) => {
  await ann.writes('Shall we sail?')
  await ann.createsRoom('elsewhere')
  await bob.sees('Shall we sail?')
  await bob.composer.press('Shift+ArrowUp')
  await bob.page.getByRole('button', { name: '@ on' }).click()
  await bob.writes('By the way, yes')
  await expect(ann.room('general')).toHaveAccessibleName(/1 unread/)
  await expect(ann.room('general')).not.toHaveAccessibleName(/for you/)
  await bob.composer.press('Shift+ArrowUp')
  await bob.page.keyboard.press('Escape')
  await bob.message('Shall we sail?').first().focus()
  await bob.page.keyboard.press('r')
  await bob.writes('Really')
  await expect(ann.room('general')).toHaveAccessibleName(/1 for you/)
})
