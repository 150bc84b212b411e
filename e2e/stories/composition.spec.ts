import { InputMethod } from '../support/inputMethod.ts'
import { expect, test } from '../support/test.ts'

test('keys of an input method choose among its candidates: they send, pick and close nothing', async ({ ann, bob }) => {
  await bob.asks('PATCH', '/me', { name: '보라' })
  const inputMethod = await InputMethod.of(ann.page)
  const offer = ann.page.getByRole('option', { name: /보라/ })

  await ann.composer.pressSequentially('@')
  await inputMethod.composes('보')
  await expect(offer).toBeVisible()
  await inputMethod.presses('ArrowDown', 'Tab', 'Escape', 'Enter')
  await expect(offer).toBeVisible()
  await expect(ann.composer).toHaveValue('@보')
  await inputMethod.settlesOn('보')
  await ann.composer.press('Enter')
  await expect(ann.composer).toHaveValue('@bob ')

  await inputMethod.composes('안녕')
  await inputMethod.presses('Enter')
  await expect(ann.composer).toHaveValue('@bob 안녕')
  await inputMethod.settlesOn('안녕')
  await ann.composer.press('Enter')
  await ann.sees(/안녕/)
  await expect(ann.composer).toHaveValue('')

  const said = ann.timeline.locator('[data-seq]').filter({ hasText: '안녕' })
  await said.focus()
  await ann.page.keyboard.press('e')
  const edited = ann.page.getByRole('textbox', { name: 'Edit your message' })
  await expect(edited).toBeFocused()
  await inputMethod.composes('하')
  await inputMethod.presses('Enter', 'Escape')
  await expect(edited).toHaveValue('@bob 안녕하')
  await inputMethod.settlesOn('하세요')
  await edited.press('Enter')
  await ann.sees(/안녕하세요/)
})

test('what is composed in the switcher is looked for, and gone to when it is written out', async ({ ann, bob }) => {
  await bob.asks('PATCH', '/me', { name: '보라' })
  const inputMethod = await InputMethod.of(ann.page)
  const before = ann.page.url()
  await expect(ann.room('general')).toBeVisible()
  await ann.page.keyboard.press('ControlOrMeta+k')
  const field = ann.page.getByRole('combobox')
  await expect(field).toBeFocused()

  await inputMethod.composes('보라')
  const found = ann.page.getByRole('option', { name: /@bob/ })
  await expect(found).toHaveAttribute('aria-selected', 'true')
  await inputMethod.presses('Enter', 'Escape', 'ArrowUp')
  await expect(found).toHaveAttribute('aria-selected', 'true')
  expect(ann.page.url()).toBe(before)

  await inputMethod.settlesOn('보라')
  await field.press('Enter')
  await expect(ann.page.getByRole('heading', { level: 1, name: /보라/ })).toBeVisible()
})
