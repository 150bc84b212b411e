import { bind } from './actions/bound.ts'
import { putDrafts, resumeDrafts } from './actions/drafts.ts'
import { clearOut, comeBack, goOut, lookAround, startAnew } from './actions/gate.ts'
import { showPending } from './actions/pending.ts'
import { tellWatched } from './actions/typing.ts'
import { status } from './actions/workspace.ts'
import { clock } from './lib/clock.ts'
import { remember } from './lib/storage.ts'
import { onWordFromOtherTabs } from './lib/tabs.ts'
import { lookForUpdate, lookNowAndThen } from './lib/update.ts'
import { App } from './state/app.svelte.ts'
import { settle } from './state/settle.ts'
import { Client, type ClientEvents } from './sync/client.ts'
import type { Sink } from './sync/copy.ts'
import { browserDisks } from './sync/disk.ts'
import { openSocket } from './sync/socket.ts'

/** Wires the page: what comes from the server goes into the state, and what people do goes to the server. */
export function start(): App {
  const app = new App(clock)
  const open = openSocket(`${location.origin.replace('http', 'ws')}/ws`)
  const client = new Client({
    open,
    clock,
    random: Math.random,
    disks: browserDisks(clock),
    sink: sinkOf(app),
    events: eventsOf(app),
  })
  bind({ app, client, clock })
  followTheBrowser(app, client)
  void comeBack()
  void status()
  return app
}

/** Rows into the replica; what they settle goes from pending in the same moment. */
export const sinkOf = (app: App): Sink => ({
  put: (row) => app.replica.put(row),
  clear: (stream) => app.replica.clear(stream),
  batch(apply) {
    const arrived = app.replica.batch(apply)
    settle(app, arrived)
    app.drafts.settle()
    for (const { roomId, authorId } of arrived) app.typing.ended(roomId, authorId)
    const { current } = app.timelines
    if (app.connection.catchingUp && arrived.some(({ roomId }) => roomId === current?.roomId)) current?.catchUp()
  },
})

export const eventsOf = (app: App): ClientEvents => ({
  outbox: showPending(app),
  status(status) {
    app.connection.become(status)
    app.connection.catchingUp = status === 'online'
    if (status === 'online') {
      tellWatched()
      void lookForUpdate()
    } else app.presence.clear()
  },
  welcome({ personId, sessionId }) {
    // Somebody else signed in with this browser meanwhile: nothing here is theirs.
    if (app.me.personId && app.me.personId !== personId) return startAnew()
    app.me.personId = personId
    app.me.sessionId = sessionId
    remember('person', personId)
  },
  caughtUp() {
    app.replica.ready = true
    app.connection.catchingUp = false
    resumeDrafts()
  },
  typing({ roomId, personIds }) {
    for (const personId of personIds) if (personId !== app.me.personId) app.typing.heard(roomId, personId)
  },
  presence: ({ online }) => app.presence.heard(online),
  ended(then) {
    if (then === 'wait') goOut()
    else app.connection.stopped = true
  },
  failing: () => void lookAround(),
})

function followTheBrowser(app: App, client: Client): void {
  addEventListener('online', () => client.nudge())
  addEventListener('offline', () => client.nudge())
  addEventListener('pageshow', () => client.nudge())
  const keep = () => {
    putDrafts()
    client.keep()
  }
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return keep()
    client.nudge()
    lookNowAndThen()
    app.timelines.current?.comeBack()
  })
  onWordFromOtherTabs((word) => {
    if (word === 'signedOut') void clearOut()
    else if (app.gate.phase !== 'signedIn') void status()
  })
}
