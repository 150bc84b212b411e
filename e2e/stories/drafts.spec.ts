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
