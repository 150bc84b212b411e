import type { Accent } from '@duplex/protocol/accents'

type Sign = 'calm' | 'unread' | 'mention'

const pictures: Record<Sign, string> = {
  calm: '/favicon.svg',
  unread: '/favicon-unread.svg',
  mention: '/favicon-mention.svg',
}
/** The pictures are drawn in it; for another accent they are coloured anew. */
const drawnIn = { accent: 'ember', colour: '#ca4a1b' }

let wanted = ''

/** What the tab, and the icon of an installed app, tell from afar: how much is for you, or that something is new. */
export function showBadge(sign: Sign, forYou: number, accent: Accent): void {
  void show(pictures[sign], accent)
  // Where no app is installed, or the system has no badges, this is refused, and nothing is lost.
  void navigator.setAppBadge?.(forYou).catch(() => {})
}

async function show(picture: string, accent: Accent): Promise<void> {
  const now = (wanted = picture + accent)
  const href = accent === drawnIn.accent ? picture : await coloured(picture).catch(() => picture)
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (now === wanted && link && link.getAttribute('href') !== href) link.href = href
}

async function coloured(picture: string): Promise<string> {
  const drawing = await (await fetch(picture)).text()
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--by-light')
  return `data:image/svg+xml,${encodeURIComponent(drawing.replace(drawnIn.colour, colour))}`
}
