import { Proxy } from '../proxy/proxy.ts'
import type { Device } from '../load/device.ts'
import { Ground } from './ground.ts'
import { percentile } from './report.ts'
import type { Context, Scenario } from './scenario.ts'
import { dialSecurely, startTerminator } from './tls.ts'

export interface Network {
  ground: Ground
  proxy: Proxy
  devices: Device[]
  /** Resolves when the proxy has spoilt so much more. */
  faults: (count: number) => Promise<void>
}

interface Course {
  name: string
  title: string
  /** The longest pause of a person (ms). */
  pause?: number
  /** What a client waits for an answer (ms). */
  patience?: number
  /** What it may take a message to be shown meanwhile (ms). */
  shownWithin?: number
  /** With TLS beneath, as a server has it that is reached from outside. */
  isSecure?: boolean
  /** Injects its faults, however long that takes. */
  serve: (network: Network, context: Context) => Promise<void>
}

const people = 8

/** People talk over a bad network, which then heals: all of it is to be there, once and in order, soon after. */
export const badNetwork = ({
  name,
  title,
  pause = 30,
  patience = 10_000,
  isSecure = false,
  shownWithin,
  serve,
}: Course): Scenario => ({
  name,
  title,
  dialects: ['sqlite'],
  async run(context) {
    const { seed, report } = context
    const ground = await Ground.create({ report, seed, people })
    await ground.server.start()
    const terminator = isSecure ? await startTerminator(ground.server.port) : null
    const proxy = await Proxy.start(terminator?.port ?? ground.server.port, seed)
    const dial = isSecure ? { dial: dialSecurely } : {}
    const devices = ground.join(ground.workspace.people, { port: () => proxy.port, patience, ...dial })
    await ground.online()
    const talk = ground.talk(devices, pause)

    ground.shown.length = 0
    await serve({ ground, proxy, devices, faults: faultsOf(proxy, ground) }, context)
    const shown = percentile(ground.shown, 0.95)
    proxy.menu = {}
    const healed = performance.now()
    await ground.acknowledgements(20)
    await ground.online()
    const recovery = performance.now() - healed

    await talk.stop()
    report.found(await ground.settle())
    await proxy.stop()
    terminator?.stop()
    await ground.end()
    report.figure('said', talk.said)
    report.figure(
      'repeated',
      devices.reduce((sum, { outbox }) => sum + outbox.repeated, 0),
    )
    if (shownWithin) report.atMost(shownWithin, 'sent to shown p95', shown, 'ms')
    else report.figure('sent to shown p95', shown, 'ms')
    report.atMost(5_000, 'recovered after', recovery, 'ms')
  },
})

function faultsOf(proxy: Proxy, { signal }: Ground) {
  let all = 0
  proxy.onFault = () => {
    all++
    signal.happened()
  }
  return (count: number) => {
    const before = all
    return signal.until(() => all >= before + count, `${count} faults`)
  }
}
