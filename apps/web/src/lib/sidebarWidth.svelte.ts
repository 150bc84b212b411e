const key = 'duplex.sidebar'
/** In rem, so that it grows with the letters. */
export const widths = { least: 13, usual: 17, most: 26 }

const within = (rem: number) => Math.min(widths.most, Math.max(widths.least, rem))

function stored(): number {
  try {
    const value = Number(localStorage.getItem(key))
    return value > 0 ? within(value) : widths.usual
  } catch {
    return widths.usual
  }
}

let width = $state(stored())

/** How wide the list of rooms is on this device. */
export const sidebarWidth = {
  get rem(): number {
    return width
  },
  set rem(rem: number) {
    width = within(rem)
    try {
      localStorage.setItem(key, String(width))
    } catch {
      // It is as wide until the page is closed.
    }
  },
}
