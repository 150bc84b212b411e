/** Whose turn it is to send what waits: one tab's at a time. The one somebody writes in takes it. */
export interface Turn {
  /** Gets in line. `changed` hears when the turn is ours, and when it is another's. */
  begin(changed: (isOurs: boolean) => void): void
  /** Takes it, whoever has it; who has it already hears so again. */
  take(): void
  end(): void
}

/** Of a tab that knows of no other. */
export const alwaysOurs: Turn = { begin: (changed) => changed(true), take() {}, end() {} }

/** By the browser's own locks: when a tab dies, the turn goes to the next in line. */
export function turnByLock(locks: LockManager, name: string): Turn {
  const left = new AbortController()
  let changed: (isOurs: boolean) => void = () => {}
  /** Two for a moment, where a tab takes it from itself. */
  let holds = 0
  let isInLine = false

  function got(): void {
    holds += 1
    if (holds === 1) changed(true)
  }

  function lost(): void {
    holds -= 1
    if (holds === 0) changed(false)
  }

  /** Holds it until it is taken away, or this tab leaves. */
  async function hold(options: LockOptions): Promise<void> {
    let isHeld = false
    try {
      await locks.request(name, options, async () => {
        isHeld = true
        if (!options.steal) isInLine = false
        if (left.signal.aborted) return
        got()
        await new Promise((leave) => left.signal.addEventListener('abort', leave))
      })
    } catch {
      if (left.signal.aborted) return
      // Where locks are not to be had, everybody sends; ids make repeats harmless.
      if (!isHeld) return got()
      lost()
      getInLine()
    }
  }

  function getInLine(): void {
    if (isInLine) return
    isInLine = true
    void hold({ signal: left.signal })
  }

  return {
    begin(listener) {
      changed = listener
      getInLine()
    },
    take() {
      if (left.signal.aborted) return
      if (holds > 0) changed(true)
      else void hold({ steal: true })
    },
    end: () => left.abort(),
  }
}

type Word = { kind: 'mine'; since: number; id: string } | { kind: 'free' }

/**
 * By agreement, where a page has no locks because it came by plain HTTP: the latest to take it has it. A tab that dies
 * says nothing; then it is taken by the one that waits in vain.
 */
export function turnByWord(name: string, now: () => number): Turn {
  const channel = new BroadcastChannel(name)
  const id = crypto.getRandomValues(new Uint32Array(2)).join()
  let changed: (isOurs: boolean) => void = () => {}
  let since: number | null = null

  const say = (word: Word): void => channel.postMessage(word)

  function take(): void {
    since ??= now()
    say({ kind: 'mine', since, id })
    changed(true)
  }

  channel.addEventListener('message', ({ data: word }: MessageEvent<Word>) => {
    if (word.kind === 'free') return take()
    if (since === null) return
    const isLater = word.since > since || (word.since === since && word.id > id)
    if (!isLater) return say({ kind: 'mine', since, id })
    since = null
    changed(false)
  })

  return {
    begin(listener) {
      changed = listener
      take()
    },
    take,
    end() {
      if (since !== null) say({ kind: 'free' })
      since = null
      channel.close()
    },
  }
}
