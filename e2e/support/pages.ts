import type { Page } from '@playwright/test'

/**
 * Holds back what the page asks of the past until it is let go: so that a test can look before and after. To be called
 * before the page opens its socket.
 */
export async function holdPages(page: Page): Promise<{ release: () => void }> {
  const held: (() => void)[] = []
  let isHolding = true
  await page.routeWebSocket('**/ws', (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      const send = () => server.send(message)
      if (isHolding && message.toString().includes('"message.page"')) held.push(send)
      else send()
    })
  })
  return {
    release() {
      isHolding = false
      for (const send of held.splice(0)) send()
    },
  }
}
