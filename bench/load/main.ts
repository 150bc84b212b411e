import { jobs, type JobName } from './jobs/jobs.ts'

/** The load generator: a process of its own that does one job at a time for the process that started it. */
process.on('message', ({ name, plan }: { name: JobName; plan: never }) => {
  jobs[name](plan).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
