export interface Toast {
  id: number
  text: string
  kind: 'plain' | 'danger'
  action: { label: string; run: () => void } | null
  /** Until somebody answers it. */
  lasting: boolean
}

/** Long enough to read twice; what offers an action stays longer. */
const shownMs = 5_000
const shownWithActionMs = 10_000
const most = 3

let nextId = 1
let shown = $state.raw<readonly Toast[]>([])

/** What is said at the moment, oldest first. */
export const toasts = {
  get all(): readonly Toast[] {
    return shown
  },
}

export function dismiss(id: number): void {
  shown = shown.filter((toast) => toast.id !== id)
}

/** Says something in passing. Returns the way to take it back. */
export function toast(text: string, options: Partial<Pick<Toast, 'kind' | 'action' | 'lasting'>> = {}): () => void {
  const id = nextId++
  const entry: Toast = {
    id,
    text,
    kind: options.kind ?? 'plain',
    action: options.action ?? null,
    lasting: options.lasting ?? false,
  }
  const before = shown.filter((other) => other.text !== text)
  const passing = before.filter(({ lasting }) => !lasting).slice(1 - most)
  shown = [...before.filter(({ lasting }) => lasting), ...passing, entry]
  if (!entry.lasting) setTimeout(() => dismiss(id), entry.action ? shownWithActionMs : shownMs)
  return () => dismiss(id)
}
