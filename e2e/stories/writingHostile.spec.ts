import { expect, test } from '../support/test.ts'

const markup = '<img src=x onerror=alert(1)>"\'</textarea><script>alert(2)</script>'
const turned = '\u202ebackwards'
const zalgo = 'z' + '\u0337\u0322'.repeat(24) + 'algo'

test('names and rooms that are offered, and a draft, are only text', async ({ ann, bob }) => {
  const faults: string[] = []
  ann.page.on('dialog', (dialog) => (faults.push(dialog.message()), void dialog.dismiss()))
  ann.page.on('pageerror', (error) => faults.push(error.message))
  await bob.asks('PATCH', '/me', { name: markup.slice(0, 64) })
  for (const name of [`r ${markup}`.slice(0, 64), `r ${turned}`, `r ${zalgo}`])
    await ann.asks('POST', '/rooms', { id: ann.mints(), kind: 'public', name })

  await ann.composer.pressSequentially('@img')
  await expect(ann.page.getByRole('option', { name: /<img src=x/ })).toBeVisible()
  await ann.composer.press('Tab')
  await ann.composer.pressSequentially('#r')
  await expect(ann.page.getByRole('option')).toHaveCount(4)
  await expect(ann.page.getByRole('option', { name: /<img src=x/ })).toBeVisible()
  await ann.composer.press('Escape')
  await ann.composer.fill(`${markup} ||${markup}|| ${turned}`)
  await ann.page.reload()
  await expect(ann.composer).toHaveValue(`${markup} ||${markup}|| ${turned}`)
  await ann.composer.press('Enter')
  await expect(bob.message('onerror=alert(1)')).toHaveCount(1)
  await bob.composer.press('Shift+ArrowUp')
  await expect(bob.page.getByText(/Replying to\s+Ann/)).toContainText('<img src=x onerror=alert(1)>')
  await expect(ann.page.locator('script:not([src]), img[src="x"]')).toHaveCount(0)
  expect(faults).toEqual([])
  const surplus = await ann.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(surplus).toBeLessThanOrEqual(0)
})

test('on the narrowest phone everything one writes with fits', async ({ guest }) => {
  const eve = await guest('Eve', { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true })
  const fits = async () =>
    expect(await eve.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  await eve.page.getByRole('button', { name: 'Formatting', exact: true }).tap()
  await expect(eve.page.getByRole('button', { name: 'Bold' })).toBeVisible()
  await fits()
  await eve.page.getByRole('button', { name: 'Emoji', exact: true }).tap()
  await expect(eve.page.getByRole('gridcell').first()).toBeVisible()
  const box = await eve.page.getByRole('gridcell').first().boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  await fits()
  await eve.page.getByRole('gridcell').first().tap()
  await expect(eve.composer).toHaveValue('😀')
  await eve.composer.fill('@')
  await fits()
  await eve.composer.fill(`/nonsense${'x'.repeat(200)}`)
  await eve.page.getByRole('button', { name: 'Send', exact: true }).tap()
  await expect(eve.page.getByText(/There is no command/)).toBeVisible()
  await fits()
})
