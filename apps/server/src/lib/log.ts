import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino'

/** JSON, one line each, UTC. Callers name what they log; nothing here ever sees a body, a cookie or a query string. */
export const createLog = (level = 'info', destination?: DestinationStream): Logger =>
  pino(
    { level, base: null, timestamp: stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination as DestinationStream,
  )

/**
 * An error as far as it may be written down: databases put the values they refused into later lines of the message,
 * and those may be anybody's words or passwords.
 */
export function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const [firstLine = ''] = error.message.trim().split('\n')
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) }
  return {
    type: error.name,
    ...codeOf(error),
    message: firstLine.slice(0, 200),
    stack: frames.slice(0, 12).join('\n'),
    ...cause,
  }
}

const codeOf = (error: Error): object => ('code' in error && typeof error.code === 'string' ? { code: error.code } : {})
