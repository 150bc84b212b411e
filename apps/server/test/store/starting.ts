// A server that starts, as far as its database goes. `node starting.ts URL [CALLS]` dies, as by `kill -9`, when it
// would call the database for the time after CALLS.
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'

const [url = '', calls] = process.argv.slice(2)
let left = calls === undefined ? Infinity : Number(calls)

function counted<Name extends string>(owner: Record<Name, (...args: never[]) => unknown>, name: Name): void {
  const original = owner[name]
  owner[name] = function (this: unknown, ...args) {
    if (left-- <= 0) process.kill(process.pid, 'SIGKILL')
    return original.apply(this, args)
  }
}
counted(Sqlite.prototype, 'exec')
counted(Sqlite.prototype, 'prepare')
counted(pg.Client.prototype, 'query')

await (await openDatabase({ url })).close()
process.exit() // the schema engine leaves a timer of ten seconds behind
