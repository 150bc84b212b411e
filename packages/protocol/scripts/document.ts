import { writeFileSync } from 'node:fs'
import { protocolDocument } from './protocolDocument.ts'

writeFileSync(new URL('../PROTOCOL.md', import.meta.url), protocolDocument())
