import type * as Type from 'typebox'
import { closings } from '../src/closings.ts'
import { tables } from '../src/entities.ts'
import { limits } from '../src/limits.ts'
import { refusals } from '../src/refusals.ts'
import { commands, queries, signals } from '../src/registry.ts'
import { describe, fieldsOf } from './schemaText.ts'

/** PROTOCOL.md: every table of the protocol as a page to read. A test fails when the page is stale. */
export function protocolDocument(): string {
  return (
    [
      '# The protocol, in full',
      'Made from the tables in `src/` by `npm run generate`; change those, not this page. `SPEC.md` says how it all works together.',
      section(
        'Commands',
        'Wishes to change something. Sent as `{ id, type, data }`, answered by `reply` or `refusal`.',
        commands,
        endpoint,
      ),
      section('Queries', 'Questions that change nothing. Sent and answered the same way.', queries, endpoint),
      section('Signals', 'Passing hints, never stored, never answered. Sent as `{ type, data }`.', signals, (spec) => [
        rateLine(spec.rate),
        '',
        fields(spec.input),
      ]),
      section('Rows', 'What a client may hold. Every row travels with its `table`.', tables, (schema) => [
        fields(schema),
      ]),
      '## Refusals\n\n*No* to one command. The HTTP status says the same over REST.',
      table(
        ['Code', 'Status', 'Sentence'],
        Object.entries(refusals).map(([code, { status, message }]) => [`\`${code}\``, String(status), message]),
      ),
      '## Closings\n\n*Goodbye* to one socket, and what the client does then. Any other code means the network: reconnect.',
      table(
        ['Code', 'Name', 'Reason', 'Then'],
        Object.entries(closings).map(([name, { code, reason, then }]) => [String(code), `\`${name}\``, reason, then]),
      ),
      '## Limits\n\nCharacters are UTF-16 code units.',
      table(
        ['Limit', 'Value'],
        Object.entries(limits).map(([name, value]) => [`\`${name}\``, value.toLocaleString('en')]),
      ),
    ].join('\n\n') + '\n'
  )
}

interface Asked {
  summary: string
  input: Type.TObject
  output: Type.TSchema
  who: 'anyone' | 'person'
  http: string
  rate: { burst: number; perMinute: number }
}

const section = <Spec extends object>(
  title: string,
  lead: string,
  specs: Record<string, Spec>,
  body: (spec: Spec) => string[],
): string =>
  [
    `## ${title}`,
    lead,
    ...Object.entries(specs).map(([name, spec]) =>
      [`### \`${name}\``, ...summary(spec), body(spec).join('\n')].join('\n\n'),
    ),
  ].join('\n\n')

const summary = (spec: object): string[] =>
  'summary' in spec && typeof spec.summary === 'string' ? [spec.summary] : []

const endpoint = (spec: Asked): string[] => {
  const [method, path] = spec.http.split(' ')
  const who = spec.who === 'anyone' ? 'Anyone may ask.' : 'For people who are signed in.'
  const door = 'cookie' in spec && spec.cookie ? ' Over REST only: the answer sets or clears the session cookie.' : ''
  return [
    `\`${method} /api${path}\` · ${who}${door} ${rateLine(spec.rate)}`,
    '',
    fields(spec.input),
    '',
    `Gives ${describe(spec.output)}.`,
  ]
}

const rateLine = ({ burst, perMinute }: Asked['rate']): string => `At most ${burst} at once, ${perTime(perMinute)}.`

function perTime(perMinute: number): string {
  if (perMinute >= 1) return `${perMinute} a minute`
  const [perHour, perDay] = [perMinute * 60, perMinute * 60 * 24]
  return perHour >= 1 ? `${Math.round(perHour)} an hour` : `${Math.round(perDay)} a day`
}

const fields = (schema: Type.TObject): string => {
  const rows = fieldsOf(schema).map(({ name, optional, type }) => [`\`${name}\`${optional ? ' (optional)' : ''}`, type])
  return rows.length > 0 ? table(['Field', 'Form'], rows) : 'No fields.'
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
