import { checkCopies } from './copies.ts'
import type { Event } from './events.ts'
import type { Finding } from './findings.ts'
import { checkHistories } from './histories.ts'
import { checkOrder } from './order.ts'
import { checkPromises } from './promises.ts'
import { Story } from './story.ts'

/** Everything that is wrong with what a crowd of clients wrote down. */
export function check(events: readonly Event[]): Finding[] {
  const story = new Story(events)
  return [checkHistories, checkPromises, checkOrder, checkCopies].flatMap((look) => look(story))
}
