import { expect, test } from 'vitest'
import { isOutOfOrder } from '../../src/store/failures.ts'

const failed = (details: object, message = 'no') => Object.assign(new Error(message), details)

test.each([
  ['a full disk', failed({ code: 'SQLITE_FULL' })],
  ['a disk that fails while it is written to', failed({ code: 'SQLITE_IOERR_WRITE' })],
  ['an operator who ends the connection', failed({ code: '57P01' })],
  ['a database that does not listen', failed({ code: 'ECONNREFUSED' })],
  ['a connection that ended without a word', failed({}, 'Connection terminated unexpectedly')],
  [
    'the same, as the models tell it',
    failed({ code: 'P2010', meta: { driverAdapterError: failed({ cause: { originalCode: '53100' } }) } }),
  ],
])('%s is for later', (_, error) => expect(isOutOfOrder(error)).toBe(true))

test.each([
  ['a name that is taken', failed({ code: '23505' })],
  ['a column nobody has', failed({ code: 'SQLITE_ERROR' })],
  ['a statement that takes too long, and would again', failed({ code: '57014' })],
  ['a mistake of ours', new TypeError('nobody foresaw this')],
  ['what is no error', 'SQLITE_FULL'],
])('%s is not', (_, error) => expect(isOutOfOrder(error)).toBe(false))
