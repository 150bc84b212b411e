/** Codes of what is nobody's mistake and passes: the disk, the connection or the database itself, by their beginnings. */
const passing = [
  // SQLite: the disk is full, broken or read-only, or somebody else holds the file.
  'SQLITE_FULL',
  'SQLITE_IOERR',
  'SQLITE_READONLY',
  'SQLITE_CANTOPEN',
  'SQLITE_BUSY',
  'SQLITE_NOMEM',
  // PostgreSQL (appendix A of its manual): connection, resources, operators, system errors. Not a statement that took too
  // long (57014): said again, it would hold everybody up again.
  '08',
  '25P03',
  '40001',
  '40P01',
  '53',
  '55P03',
  '57P',
  '58',
  // The way to it.
  'ECONN',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // Prisma: cannot reach it, cut off, no connection in time, transaction gone.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'P2034',
]
/** What the driver of PostgreSQL says without a code. */
const cutOff =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether the database is what failed, not what was asked of it: a full disk, a cut connection. The same may work later. */
export function isOutOfOrder(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, originalCode, cause, meta } = error as Error &
    Partial<Record<'code' | 'originalCode' | 'meta', unknown>>
  const codes = [code, originalCode, (cause as { originalCode?: unknown } | undefined)?.originalCode]
  const isPassing = codes.some((each) => typeof each === 'string' && passing.some((start) => each.startsWith(start)))
  const inner = (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError
  return isPassing || cutOff.test(error.message) || isOutOfOrder(cause) || isOutOfOrder(inner)
}
