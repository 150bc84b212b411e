import type { Handle } from '../../../prisma/northlight/people.ts'
import type { Screen } from '../screen.ts'
import type { Stage } from '../stage.ts'

const offers = (stage: Stage) => stage.page.getByRole('listbox').waitFor()
const strip = (stage: Stage) => stage.page.locator('.composer [role="status"] button').first().waitFor()

const code = `export async function preview(id: string): Promise<Row[]> {
  const { rows } = await open(id, { limit: 100 })
  return rows.filter((row) => row.kind !== 'header')
}`

/** As if it came from another window: nobody can be asked for their clipboard here. */
const pastes = (stage: Stage, text: string) =>
  stage.composer.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

/** Not to find it again as a draft. */
const leave = (stage: Stage) => stage.tidies()

export const writing: readonly Screen<Handle>[] = [
  { name: 'mentions', reach: async (stage) => (await stage.writes('Thank you @o'), offers(stage)), leave },
  { name: 'commands', reach: async (stage) => (await stage.writes('/'), offers(stage)), leave },
  { name: 'emoji-offers', reach: async (stage) => (await stage.writes('Nobody lost :tad'), offers(stage)), leave },
  {
    name: 'emoji',
    async reach(stage) {
      await stage.button('composer.emoji').click()
      await stage.page.getByRole('gridcell').first().waitFor()
    },
  },
  {
    name: 'emoji-search',
    async reach(stage) {
      await stage.button('composer.emoji').click()
      await stage.page.getByRole('gridcell').first().waitFor()
      await stage.page.getByRole('combobox', { name: stage.t('emoji.search') }).fill('cake')
      await stage.page.getByRole('gridcell').filter({ hasText: '🎂' }).waitFor()
    },
  },
  { name: 'answering', reach: (stage) => stage.presses(/candidate is on staging/, 'r') },
  {
    name: 'absent',
    room: 'design',
    reach: async (stage) => (await stage.writes('What would @mateo say? '), strip(stage)),
    leave,
  },
  {
    name: 'call',
    async reach(stage) {
      await stage.sends('@room the list of 4.2 is closed, thank you all')
      await stage.dialog.waitFor()
    },
  },
  { name: 'pasted', reach: async (stage) => (await pastes(stage, code), strip(stage)), leave },
  {
    name: 'edit',
    async reach(stage) {
      await stage.presses(/Did anybody try it/, 'e')
      await stage.page.getByRole('textbox', { name: stage.t('message.editLabel') }).waitFor()
    },
    leave: (stage) => stage.toEnd(),
  },
  {
    name: 'no-command',
    reach: async (stage) => (await stage.sends('/coffee with milk'), strip(stage)),
    leave,
  },
  {
    name: 'slow',
    room: 'questions',
    as: 'noa',
    async reach(stage) {
      await stage.sends('How do I see who has read the release notes?')
      await stage.page.getByRole('timer').waitFor()
    },
  },
  { name: 'announcements', room: 'announcements', as: 'noa', reach: (stage) => stage.row(/on call/).waitFor() },
  { name: 'archived', room: 'release-4-1', reach: (stage) => stage.row(/quiet ones/).waitFor() },
]
