type Sign = 'calm' | 'unread' | 'mention'

const pictures: Record<Sign, string> = {
  calm: '/favicon.svg',
  unread: '/favicon-unread.svg',
  mention: '/favicon-mention.svg',
}

/** What the tab, and the icon of an installed app, tell from afar: how much is for you, or that something is new. */
export function showBadge({ forYou, unread }: { forYou: number; unread: boolean }): void {
  const picture = pictures[forYou > 0 ? 'mention' : unread ? 'unread' : 'calm']
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (link && link.getAttribute('href') !== picture) link.href = picture
  // Where no app is installed, or the system has no badges, this is refused, and nothing is lost.
  void navigator.setAppBadge?.(forYou).catch(() => {})
}
