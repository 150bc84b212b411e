import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { skipped } from './lib/contestants.ts'
import { machine, othersAtWork } from './lib/machine.ts'
import { quick, thorough, type Workload } from './lib/mode.ts'
import { pinning } from './lib/processes.ts'
import { markdownOf, textOf, type Section } from './lib/report.ts'
import { coldStart } from './workloads/coldStart.ts'
import { fanout } from './workloads/fanout.ts'
import { history } from './workloads/history.ts'
import { latency } from './workloads/latency.ts'
import { memory } from './workloads/memory.ts'
import { page } from './workloads/page.ts'
import { storm } from './workloads/storm.ts'

const workloads: Workload[] = [fanout, latency, memory, storm, history, coldStart, page]

const args = process.argv.slice(2)
const names = args.filter((arg) => arg !== '--quick')
const mode = args.includes('--quick') ? quick : thorough
const unknown = names.find((name) => !workloads.some((workload) => workload.name === name))
if (unknown !== undefined) {
  console.error(`There is no workload "${unknown}"; there are: ${workloads.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

const start = performance.now()
const facts = [machine(), pinning, ...othersAtWork(), ...skipped()]
console.log(facts.join('\n'))
const sections: Section[] = []
for (const workload of workloads) {
  if (names.length > 0 && !names.includes(workload.name)) continue
  for (const section of await workload.run(mode)) {
    sections.push(section)
    console.log(textOf(section))
  }
}
const missed = sections.flatMap(({ bars }) => bars).filter(({ kept }) => !kept).length
console.log(
  `\n${Math.round((performance.now() - start) / 1000)} s; ${missed === 0 ? 'every bar is kept' : `bars missed: ${missed}`}`,
)

if (names.length === 0 && mode === thorough) {
  const file = join(import.meta.dirname, 'RESULTS.md')
  const head = [
    '# Results of `npm run bench`',
    '',
    new Date().toISOString().slice(0, 10),
    '',
    ...facts.map((fact) => `* ${fact}`),
    '',
  ]
  writeFileSync(file, [...head, ...sections.map(markdownOf)].join('\n'))
  console.log('written to bench/RESULTS.md')
}
