import { Refusal } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { operatorOf } from '../support/operator.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import type { Client } from '../support/client.ts'

/** As an outbox does it: the same message, until the server has it. */
async function sendUntilTaken(
  client: Client,
  { id, roomId }: { id: string; roomId: string },
  refused: (refusal: Refusal) => Promise<void>,
): Promise<void> {
  for (;;) {
    try {
      await client.perform('message.send', { id, roomId, text: `this is ${id}` })
      return
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      await refused(error)
    }
  }
}
const isLater = ({ code, retryAfter }: Refusal) => code === 'server.unavailable' && (retryAfter ?? 0) > 0

/** What every transaction of a server takes first: "dplx" in ASCII. */
const writerLock = 0x64706c78
const cutWhoWaits = `do $$ begin
  loop
    perform pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'duplex' and datname = current_database() and wait_event_type = 'Lock';
    exit when found;
    perform pg_stat_clear_snapshot();
    perform pg_sleep(0.01);
  end loop;
  perform pg_advisory_unlock(${writerLock});
end $$`

inOneWorld('a database that is out of order', ['ann', 'bob'], (scene) => {
  test('[O1] says "later" while it lasts, and takes the same message once it is over', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    const roomId = scene.world.firstRoomId
    const disturbance = await startDisturbance()
    const ids = Array.from({ length: 20 }, () => uuidv7())
    const refusals: Refusal[] = []
    for (const [index, id] of ids.entries()) {
      if (index === 10) await disturbance.happens()
      await sendUntilTaken(ann, { id, roomId }, async (refusal) => {
        refusals.push(refusal)
        await disturbance.ends()
      })
    }
    await disturbance.isOver()
    const bobNow = bob.closed ? await scene.world.back(bob) : bob
    for (const client of [ann, bobNow]) {
      await client.settle()
      const said = client.messages(roomId).filter(({ text }) => text.startsWith('this is'))
      expect(said.map(({ id }) => id)).toEqual(ids)
    }
    expect(refusals.length).toBeGreaterThan(0)
    expect(refusals.filter((refusal) => !isLater(refusal))).toEqual([])
  })

  /** SQLite: somebody else holds the file for longer than anybody waits. PostgreSQL: an operator ends the connection that is about to write. */
  async function startDisturbance() {
    const operator = await operatorOf(scene.databaseUrl)
    if (scene.databases.dialect === 'sqlite') {
      return {
        happens: () => operator.run('begin immediate'),
        ends: () => operator.run('rollback'),
        isOver: () => operator.leave(),
      }
    }
    let cut = Promise.resolve()
    return {
      async happens() {
        await operator.run(`select pg_advisory_lock(${writerLock})`)
        cut = operator.run(cutWhoWaits)
      },
      ends: () => cut,
      isOver: () => operator.leave(),
    }
  }
})
