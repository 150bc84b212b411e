import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import { blank, hostile } from '../rooms/talk.ts'

const personOf = (client: Client, id: string) => client.copy.all('person').find((person) => person.id === id)

inOneWorld('statuses and quiet', ['ann', 'bob'], (scene) => {
  const devices = () => Promise.all([scene.world.device('ann'), scene.world.device('bob')])
  const until = '2099-01-01T00:00:00.000Z'

  test('[P4] everybody in the workspace sees a status, with its end, until it is taken away', async () => {
    const [ann, bob] = await devices()
    for (const status of [{ emoji: '🌴', text: 'away', until }, { emoji: '🌴', text: '', until: null }, null, null]) {
      await ann.perform('person.setStatus', { status })
      await bob.settle()
      expect(personOf(bob, ann.personId)?.status).toEqual(status)
    }
    expect(personOf(bob, bob.personId)?.status).toBeNull()
  })

  test('a status is one emoji and at most a hundred characters on one line', async () => {
    const [ann, bob] = await devices()
    const set = (status: object) =>
      ann.perform('person.setStatus', { status: { emoji: '🌴', text: '', until: null, ...status } })
    for (const emoji of ['', 'x', '🌴🌴', ':palm_tree:', '\u200b', '<b>'])
      await expect(set({ emoji }), emoji).rejects.toMatchObject({ code: 'input.invalid' })
    for (const text of ['x'.repeat(101), '\0', '\ud800'])
      await expect(set({ text })).rejects.toMatchObject({ code: 'input.invalid' })
    for (const wrong of ['tomorrow', '', '2030-01-01', '+010000-01-01T00:00:00.000Z'])
      await expect(set({ until: wrong }), wrong).rejects.toMatchObject({ path: '/status/until' })
    for (const text of blank) {
      await set({ text })
      await bob.settle()
      expect(personOf(bob, ann.personId)?.status).toEqual({ emoji: '🌴', text: '', until: null })
    }
    for (const text of [...Object.values(hostile), 'two\nlines', 'x'.repeat(100)]) {
      await set({ text })
      await bob.settle()
      expect(personOf(bob, ann.personId)?.status?.text).toBe(text.normalize('NFC').trim().replace(/\s+/gu, ' '))
    }
  })

  test('[P4] when somebody does not want to be disturbed, for a while and every day, is seen by everybody', async () => {
    const [ann, bob] = await devices()
    const hours = { from: '22:00', to: '07:30', timeZone: 'Europe/Vienna' }
    for (const quiet of [
      { until, hours },
      { until: null, hours },
      { until, hours: null },
      { until: null, hours: null },
    ]) {
      await ann.perform('person.setQuiet', quiet)
      await ann.perform('person.setQuiet', quiet)
      await bob.settle()
      expect(personOf(bob, ann.personId)).toMatchObject({ quietUntil: quiet.until, quietHours: quiet.hours })
    }
    for (const wrong of [
      { from: '24:00' },
      { to: '7:30' },
      { from: '22:60' },
      { timeZone: 'Mars/Base' },
      { timeZone: '__proto__' },
      { timeZone: '' },
    ])
      await expect(
        ann.perform('person.setQuiet', { until: null, hours: { ...hours, ...wrong } }),
      ).rejects.toMatchObject({
        code: 'input.invalid',
      })
    await expect(ann.perform('person.setQuiet', { until: 'soon', hours: null })).rejects.toMatchObject({
      path: '/until',
    })
  })

  test('a status, quiet hours and a new name set in one go are all there', async () => {
    const [ann, bob] = await devices()
    const name = `Ann ${uuidv7().slice(-4)}`
    const status = { emoji: '🎧', text: 'listening', until: null }
    await Promise.all([
      ann.perform('person.setStatus', { status }),
      ann.perform('person.setQuiet', { until, hours: null }),
      ann.perform('person.update', { name }),
    ])
    await bob.settle()
    expect(personOf(bob, ann.personId)).toMatchObject({ name, status, quietUntil: until })
  })
})
