import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { protocolDocument } from '../scripts/protocolDocument.ts'

test('PROTOCOL.md is what the tables give (npm run generate writes it)', () => {
  expect(readFileSync(new URL('../PROTOCOL.md', import.meta.url), 'utf8')).toBe(protocolDocument())
})
