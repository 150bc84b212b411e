import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { open } from '../src/actions/rooms.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { happen, happening, isEqual, looksRight, type Happening } from './support/happenings.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall } from './support/rows.ts'

it('ends with what the server has, whatever happens on the way', { timeout: 60_000 }, async () => {
  const everything = fc.array(happening, { minLength: 20, maxLength: 90, size: 'max' })
  await fc.assert(
    fc.asyncProperty(everything, fc.nat(), async (happenings, seed) => {
      const page = new TestPage(ann, { sinkOf, eventsOf }, { seed })
      page.house.enter(hall)
      for (let said = 0; said < 20; said += 1)
        page.house.say(hall, { id: uuidv7(), authorId: said % 3 ? bob : ann, text: 'before' })
      await page.settle()
      open(hall)
      const said = new Set<string>()
      const restore = page.house.backup()
      for (const happening of happenings as Happening[]) {
        if (happening.kind === 'restore') {
          restore()
          page.wires.current?.cut(1012)
          said.clear()
        } else await happen(page, happening)
        for (const id of page.app.pending.sends.keys()) said.add(id)
        looksRight(page, said)
      }
      page.wires.isReachable = true
      await page.calmDown()
      looksRight(page, said)
      isEqual(page)
      expect(page.app.connection.waiting).toBe(0)
      expect(
        [...page.app.pending.sends.values()].every(({ standing }) => typeof standing === 'object' && standing),
      ).toBe(true)
      // In the order they were said, each once.
      for (const room of page.house.roomIds) {
        const ids = page.house
          .messagesOf(room)
          .map(({ id }) => id)
          .filter((id) => said.has(id))
        expect(ids).toEqual([...said].filter((id) => ids.includes(id)))
      }
      page.client.stop()
    }),
    { numRuns: 150 },
  )
})
