/** What a page can measure of itself. Runs in the browser, before anything of the page does. */
export interface Instruments {
  /** Milliseconds since the page was asked for, when the messages of a room were first painted. */
  shown: Promise<number>
  /** Opens a room by its link in the sidebar. Milliseconds until its messages are painted. */
  switchTo: (room: { id: string; name: string }) => Promise<number>
  /** Looks at every frame until `stop`. */
  watch: () => { stop: () => Frames }
}

export interface Frames {
  count: number
  /** Fewer than half of the lines of the timeline showed messages. */
  blank: number
  /** Milliseconds from one frame to the next. */
  times: number[]
}

declare global {
  var instruments: Instruments
}

export function installInstruments(): void {
  const log = () => document.querySelector<HTMLElement>('[role=log]')

  /** After the next frame was painted, when. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(null)
      })
    })

  /** Which part of the timeline's height shows messages. */
  const covered = (timeline: HTMLElement) => {
    const view = timeline.getBoundingClientRect()
    let pixels = 0
    for (const article of timeline.querySelectorAll('article, [role=article]')) {
      const { top, bottom } = article.getBoundingClientRect()
      pixels += Math.max(0, Math.min(bottom, view.bottom) - Math.max(top, view.top))
    }
    return pixels / view.height
  }

  const isShown = (room?: string) => {
    const timeline = log()
    if (!timeline || (room !== undefined && timeline.getAttribute('aria-label') !== `Messages in ${room}`)) return false
    return covered(timeline) > 0.5
  }

  const whenShown = async (room?: string): Promise<number> => {
    const at = await painted()
    return isShown(room) ? at : whenShown(room)
  }

  globalThis.instruments = {
    shown: whenShown(),
    switchTo: async ({ id, name }) => {
      const link = document.querySelector<HTMLAnchorElement>(`a[href="/room/${id}"]`)
      if (!link) throw new Error(`there is no ${name}`)
      const start = performance.now()
      link.click()
      return (await whenShown(name)) - start
    },
    watch: () => {
      const frames: Frames = { count: 0, blank: 0, times: [] }
      let last = performance.now()
      let isOver = false
      const look = () => {
        const now = performance.now()
        const timeline = log()
        frames.count += 1
        frames.times.push(now - last)
        if (!timeline || covered(timeline) < 0.5) frames.blank += 1
        last = now
        if (!isOver) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
      return {
        stop: () => {
          isOver = true
          return frames
        },
      }
    },
  }
}
