import { tables, type Row } from '@duplex/protocol/entities'
import { roomStream, userStream } from '@duplex/protocol/streams'
import { Compile } from 'typebox/compile'
import { expect, test } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { findRows, writeRows } from '../../src/store/rows.ts'
import { findStreams, rowsSince, windowOf, writeStreams } from '../../src/store/streams.ts'
import { tableNames } from '../../src/store/tables.ts'
import { eachDatabase } from '../support/databases.ts'
import { a, messages } from './rows.ts'

const write = (database: Database, ...rows: Row[]) => database.transaction((tx) => writeRows(tx, rows))
const idsOf = (rows: readonly Row[]) => rows.map(({ id }) => id)

const ann = a.person({
  handle: 'ann',
  status: { emoji: '🌴', text: 'away', until: null },
  quietHours: { from: '22:00', to: '07:00', timeZone: 'Asia/Seoul' },
})
const bob = a.person({ handle: 'bob', version: 2, role: 'admin', deactivatedAt: '2026-03-02T10:00:00.000Z' })
const general = a.room(ann)
const hello = a.message(general, ann, 1, {
  mentions: [bob.id, ann.id],
  text: 'hello',
  editedAt: '2026-03-02T10:00:00.000Z',
  reactions: [{ emoji: '👍🏽', personIds: [bob.id] }],
  pinnedAt: '2026-03-02T10:00:00.000Z',
  poll: {
    options: [{ text: 'here', votes: 1, personIds: [bob.id] }],
    multiple: true,
    anonymous: false,
    closesAt: null,
    closedAt: null,
  },
})
/** One of every table, in an order in which they could not be inserted. */
const oneOfEach: Row[] = [
  a.notice(hello, bob),
  a.session(ann),
  a.ballot(hello, bob, { choices: [0, 2] }),
  a.saved(hello, bob),
  a.draft(general, ann),
  a.section(ann),
  a.preference(ann),
  hello,
  a.membership(ann, general, { readSeq: 1 }),
  a.member(general, ann, { role: 'owner' }),
  general,
  ann,
  a.workspace({ firstRoomId: general.id }),
]

const texts = {
  emoji: '🧑🏽‍🚀 to the 🌔, 👨‍👩‍👧‍👦 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  rightToLeft: 'שלום עולם, مرحبا \u202eback\u202c',
  zalgo: 'Z̷̢̛̗͓̥͈̠͔̈́̏͑͗̓̕͝a̵̧̧̯̗̪͉̎̅͒̄l̴̨̛͓̗̥̑̓͋̂̕g̶̤̼͇̮̠̿̔͒̕ö̷̡͙̟̝́̈́̽',
  notNormalised: 'e\u0301 and \u00e9, ﬁ, Å',
  quotes: `'; drop table message; -- "$1" ?1 \\u0041 \\ \${x} {"a":[1]} null`,
  controls: 'one\ntwo\r\nthree\tfour\u0001\u001f\u007f\u2028\u2029\ufeff',
  beyondTheFirstPlane: '𠮷野家 𝕏 𒀀',
  long: 'abcdéfg🌔'.repeat(800),
  digits: '0012',
  spaces: '   ',
  nothing: '',
}

eachDatabase('Rows', ({ open }) => {
  test('come back as they were written, and as the protocol describes them', async () => {
    const database = await open()
    await write(database, bob, ...oneOfEach)
    expect(new Set(oneOfEach.map(({ table }) => table))).toEqual(new Set(tableNames))
    for (const row of oneOfEach) {
      const found = (await findRows(database.read, row.table, [row.id])).get(row.id)
      expect(found).toEqual(row)
      const { table, ...entity } = found as Row
      expect(Compile(tables[table]).Check(entity), table).toBe(true)
    }
  })

  test('keep every character', async () => {
    const database = await open()
    const said = Object.values(texts).map((text, index) => a.message(general, ann, index + 1, { text }))
    await write(database, ann, general, ...said)
    const found = await findRows(database.read, 'message', idsOf(said))
    for (const { id, text } of said) {
      expect(Buffer.from(found.get(id)?.text ?? '')).toEqual(Buffer.from(text))
      expect((await database.read.prisma.message.findUnique({ where: { id } }))?.text).toBe(text)
    }
  })

  test('are replaced as a whole when they are written again', async () => {
    const database = await open()
    await write(database, ann, bob, general, hello)
    const deleted = {
      ...hello,
      version: 9,
      deletedAt: '2026-03-03T10:00:00.000Z',
      text: '',
      mentions: [],
      editedAt: null,
    }
    await write(database, deleted)
    expect(await findRows(database.read, 'message', [hello.id])).toEqual(new Map([[hello.id, deleted]]))
  })

  test('are found by many ids at once; who is not there is not in the answer', async () => {
    const database = await open()
    const people = Array.from({ length: 300 }, () => a.person())
    await write(database, ...people)
    const found = await findRows(database.read, 'person', [...idsOf(people), 'nobody', "' or 1=1 --"])
    expect(new Set(found.keys())).toEqual(new Set(idsOf(people)))
    expect(await findRows(database.read, 'person', [])).toEqual(new Map())
    await write(database)
  })

  test("give a room the number of its stream's last message", async () => {
    const database = await open()
    await write(database, ann, general)
    await database.transaction((tx) => writeStreams(tx, [{ id: roomStream(general.id), version: 12, lastSeq: 5 }]))
    expect((await findRows(database.read, 'room', [general.id])).get(general.id)?.lastSeq).toBe(5)
  })
})

eachDatabase('Streams', ({ open }) => {
  test('are kept by name', async () => {
    const database = await open()
    const stand = (version: number) => [
      { id: 'workspace', version, lastSeq: 0 },
      { id: roomStream(general.id), version: version + 1, lastSeq: version },
    ]
    await database.transaction((tx) => writeStreams(tx, stand(1)))
    await database.transaction((tx) => writeStreams(tx, stand(2)))
    expect(await findStreams(database.read, ['workspace', roomStream(general.id), 'user:nobody'])).toEqual(
      new Map(stand(2).map((state) => [state.id, state])),
    )
  })

  test('give what changed since a version, oldest change first, with what was deleted', async () => {
    const database = await open()
    const elsewhere = a.room(ann, { name: 'elsewhere' })
    const room = { ...general, version: 4 }
    const joined = a.member(room, ann, { version: 2 })
    const left = a.member(room, bob, { version: 6, deletedAt: '2026-03-03T10:00:00.000Z' })
    const said = messages(room, ann, 1, 3).map((message, index) => ({
      ...message,
      version: [3, 5, 5][index] as number,
    }))
    await write(database, ann, bob, room, elsewhere, joined, left, ...said, ...messages(elsewhere, ann, 1, 9))

    const since = async (version: number, limit = 100) =>
      idsOf(await rowsSince(database.read, roomStream(room.id), version, limit))
    expect(await since(0)).toEqual(idsOf([joined, said[0]!, room, said[1]!, said[2]!, left]))
    expect(await since(4)).toEqual(idsOf([said[1]!, said[2]!, left]))
    expect(await since(3, 2)).toEqual(idsOf([room, said[1]!]))
    expect(await since(6)).toEqual([])
  })

  test('of the workspace hold its people; of a person what is theirs alone', async () => {
    const database = await open()
    const workspace = a.workspace({ version: 3 })
    const mine = [
      a.membership(ann, general, { version: 1 }),
      a.notice(hello, ann, { version: 2 }),
      a.session(ann, { version: 3 }),
    ]
    const notMine = [a.membership(bob, general), a.notice(hello, bob), a.session(bob)]
    await write(database, workspace, ann, bob, general, hello, ...mine, ...notMine)
    expect(idsOf(await rowsSince(database.read, 'workspace', 0, 100))).toEqual(idsOf([ann, bob, workspace]))
    expect(idsOf(await rowsSince(database.read, 'workspace', 1, 100))).toEqual(idsOf([bob, workspace]))
    expect(idsOf(await rowsSince(database.read, userStream(ann.id), 0, 100))).toEqual(idsOf(mine))
  })
})

eachDatabase('A window', ({ open }) => {
  const deletedAt = '2026-03-03T10:00:00.000Z'

  test('of a room holds who is in it and its newest messages, the deleted ones too', async () => {
    const database = await open()
    const said = messages(general, ann, 1, 60)
    said[57] = { ...said[57]!, deletedAt, text: '' }
    const [here, gone] = [a.member(general, ann), a.member(general, bob, { deletedAt })]
    await write(database, ann, bob, general, here, gone, ...said)
    expect(await windowOf(database.read, roomStream(general.id), 40)).toEqual([general, here, ...said.slice(20)])
  })

  test('of a person holds all unread notices, and of the others the newest hundred', async () => {
    const database = await open()
    const quiet = a.room(ann, { name: 'quiet' })
    const [old, recent] = [messages(quiet, bob, 1, 10), messages(general, bob, 1, 150)]
    const membership = a.membership(ann, quiet, { readSeq: 6 })
    const left = a.membership(ann, general, { deletedAt })
    const sessions = [a.session(ann), a.session(ann, { deletedAt })]
    const ofOld = old.map((message, index) =>
      a.notice(message, ann, { version: 1 + index, deletedAt: index === 9 ? deletedAt : null }),
    )
    const ofRecent = recent.map((message, index) => a.notice(message, ann, { version: 100 + index }))
    await write(
      database,
      ann,
      bob,
      quiet,
      general,
      ...old,
      ...recent,
      membership,
      left,
      ...sessions,
      ...ofOld,
      ...ofRecent,
    )
    const held = await windowOf(database.read, userStream(ann.id), 40)
    expect(idsOf(held)).toEqual(idsOf([membership, ...ofOld.slice(6, 9), ...ofRecent.slice(50), sessions[0]!]))
  })

  test('of the workspace holds everybody', async () => {
    const database = await open()
    const workspace = a.workspace()
    await write(database, workspace, ann, bob)
    expect(new Set(await windowOf(database.read, 'workspace', 40))).toEqual(new Set([workspace, ann, bob]))
  })
})
