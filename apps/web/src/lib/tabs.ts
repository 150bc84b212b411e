/** What one tab tells the others of this browser. */
export type Word = 'signedIn' | 'signedOut'

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('duplex')

export const tellOtherTabs = (word: Word): void => channel?.postMessage(word)

export function onWordFromOtherTabs(heard: (word: Word) => void): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'signedIn' || data === 'signedOut') heard(data)
  })
}
