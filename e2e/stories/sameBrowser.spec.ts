import { allKeptBy, textsKeptBy } from '../support/kept.ts'
import { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

// What the service worker keeps is looked at as well.
test.use({ serviceWorkers: 'allow' })

/** What nobody but Ann knows. */
const secrets = ['surprise-party', 'a cake for Bob', 'half a thought', 'ann@example.org']

/** Ann has a secret, has begun to write, and likes it dark. */
async function settlesIn(ann: Person): Promise<void> {
  await ann.createsRoom('surprise-party', 'private')
  await ann.writes('a cake for Bob')
  await ann.composer.fill('half a thought')
  await ann.goes('/settings/appearance')
  const settings = ann.page.getByRole('dialog')
  for (const choice of ['Dark', 'Tide']) await settings.getByText(choice, { exact: true }).click()
  await settings.getByRole('button', { name: 'Close' }).click()
  await expect(settings).toHaveCount(0)
  for (const text of ['a cake for Bob', 'half a thought'])
    await expect.poll(() => textsKeptBy(ann.page)).toContain(text)
}

async function seesNothingOf(bob: Person, secrets: readonly string[]): Promise<void> {
  await expect(bob.composer).toHaveValue('')
  await expect(bob.page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(bob.page.locator('html')).toHaveAttribute('data-accent', 'ember')
  const [shown, kept] = [await bob.page.content(), await allKeptBy(bob.page)]
  for (const secret of secrets) expect([shown.includes(secret), kept.includes(secret)], secret).toEqual([false, false])
}

async function findsAllAgain(ann: Person): Promise<void> {
  await ann.opens('surprise-party')
  await ann.sees('a cake for Bob')
  await expect(ann.composer).toHaveValue('half a thought')
  await expect(ann.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(ann.page.locator('html')).toHaveAttribute('data-accent', 'tide')
}

const isOut = ({ page }: Person) => expect(page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()

for (const [way, signsOut] of [
  ['signed out', (ann: Person) => ann.chooses('You and your settings', 'Sign out')],
  ['was signed out by force', (ann: Person) => ann.asks('DELETE', '/session')],
] as const)
  test(`after Ann ${way}, Bob finds nothing of hers at the same browser, and she finds all of it again`, async ({
    ann,
    bob: _,
    server,
  }) => {
    await settlesIn(ann)
    const bob = new Person('Bob', ann.page, server)
    await signsOut(ann)
    await isOut(ann)
    await bob.signsIn()
    await bob.opens('general')
    await seesNothingOf(bob, secrets)

    await bob.chooses('You and your settings', 'Sign out')
    await isOut(bob)
    await ann.signsIn()
    await findsAllAgain(ann)
  })
