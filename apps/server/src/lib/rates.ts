export interface Rate {
  burst: number
  perMinute: number
}

/** Token buckets by key, each of `burst` tokens that come back at `perMinute`. */
export interface Rates {
  /** Takes a token. Returns 0 where there was one, else the whole seconds until there will be. */
  take(key: string, rate: Rate): number
  /** For what has happened already: takes tokens, into debt if need be. Returns the milliseconds until it is paid. */
  spend(key: string, rate: Rate, tokens: number): number
}

interface Bucket {
  tokens: number
  filledAt: number
  rate: Rate
}

/** About 10 MB. */
const bucketsMax = 50_000
const forgetAtOnce = 100

/** The clock counts milliseconds and is one that nobody can set. */
export function createRates(clock: () => number = () => performance.now()): Rates {
  /** In the order of their last use. */
  const buckets = new Map<string, Bucket>()

  function bucketOf(key: string, rate: Rate): Bucket {
    const now = clock()
    const bucket = buckets.get(key) ?? { tokens: rate.burst, filledAt: now, rate }
    refill(bucket, now)
    buckets.delete(key)
    buckets.set(key, bucket)
    if (buckets.size > bucketsMax) forgetOldest(now)
    return bucket
  }

  /** A full bucket says the same as none. The very oldest goes in any case: memory is bounded. */
  function forgetOldest(now: number): void {
    let forgotten = 0
    for (const [key, bucket] of buckets) {
      refill(bucket, now)
      if (forgotten > 0 && bucket.tokens < bucket.rate.burst) return
      buckets.delete(key)
      if (++forgotten === forgetAtOnce) return
    }
  }

  return {
    take(key, rate) {
      const bucket = bucketOf(key, rate)
      if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond(rate)))
      bucket.tokens -= 1
      return 0
    },
    spend(key, rate, tokens) {
      const bucket = bucketOf(key, rate)
      bucket.tokens -= tokens
      return bucket.tokens >= 0 ? 0 : Math.ceil((-bucket.tokens / perSecond(rate)) * 1000)
    },
  }
}

function refill(bucket: Bucket, now: number): void {
  const gained = ((now - bucket.filledAt) / 1000) * perSecond(bucket.rate)
  bucket.tokens = Math.min(bucket.rate.burst, bucket.tokens + gained)
  bucket.filledAt = now
}

const perSecond = (rate: Rate): number => rate.perMinute / 60
