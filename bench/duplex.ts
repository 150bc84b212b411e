import './peers/collect.mjs'
import { createApp } from '../apps/server/src/app.ts'
import { readConfig } from '../apps/server/src/config.ts'
import { createLog } from '../apps/server/src/lib/log.ts'

// The real application with everything as in production, but for the limits of what one person may do in a minute.
const app = await createApp(readConfig(process.env), { log: createLog(), rates: { take: () => 0, spend: () => 0 } })
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)))
await app.listen()
