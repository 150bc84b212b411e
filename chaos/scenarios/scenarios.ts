import type { Scenario } from '../lib/scenario.ts'
import { kill } from './kill.ts'
import { lostAnswers } from './lostAnswers.ts'

/** In the order of what they are about: the server, the network, the clients. */
export const scenarios: readonly Scenario[] = [kill, lostAnswers]
