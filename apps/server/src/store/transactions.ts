import type { Client, Store } from './store.ts'

/** Runs what it is given in order, each when the one before has ended, however that ended. */
export function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(job: () => Promise<Result>): Promise<Result> => {
    const run = last.then(job)
    last = run.catch(() => {})
    return run
  }
}

const refuse = () => Promise.reject<never>(new Error('This transaction has ended.'))
const refusingModel = new Proxy({}, { get: () => refuse })

/** Gives the body a store that refuses once the body is done: what was not awaited must not end up in the next transaction. */
export async function whileOpen<Result>(store: Store, body: (tx: Store) => Promise<Result>): Promise<Result> {
  let open = true
  const guarded =
    <Arguments extends unknown[], Answer>(ask: (...values: Arguments) => Promise<Answer>) =>
    async (...values: Arguments): Promise<Answer> =>
      open ? ask(...values) : refuse()
  const prisma = new Proxy(store.prisma, {
    get: (client, model) => (open ? client[model as keyof Client] : refusingModel),
  })
  const query = guarded(store.query) as Store['query']
  try {
    return await body({ ...store, prisma, query, execute: guarded(store.execute) })
  } finally {
    open = false
  }
}

/** Milliseconds, the most a timer takes. Prisma's own clock would roll back under a body that goes on; the databases have theirs. */
const never = 2 ** 31 - 1
export const noTimer = { maxWait: never, timeout: never }
