import type { Scenario } from '../lib/scenario.ts'
import { clock } from './clock.ts'
import { durable } from './durable.ts'
import { flood } from './flood.ts'
import { freeze } from './freeze.ts'
import { fullDisk } from './fullDisk.ts'
import { kill } from './kill.ts'
import { lostAnswers } from './lostAnswers.ts'
import { network } from './network.ts'
import { restarts } from './restarts.ts'
import { slow } from './slow.ts'
import { storm } from './storm.ts'
import { terminate } from './terminate.ts'

/** In the order of what they are about: the server, the network, the clients. */
export const scenarios: readonly Scenario[] = [
  durable,
  kill,
  restarts,
  freeze,
  clock,
  fullDisk,
  terminate,
  lostAnswers,
  ...network,
  slow,
  flood,
  storm,
]
