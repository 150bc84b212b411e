import { describe, expect, it } from 'vitest'
import { MessageWindow, windowMessages } from '../src/state/window.svelte.ts'
import { message, messages } from './support/rows.ts'

const seqs = (window: MessageWindow) => window.messages.map(({ seq }) => seq)
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index)

function held(first: number, last: number, lastSeq = last): MessageWindow {
  const window = new MessageWindow()
  window.begin(messages(first, last), lastSeq)
  return window
}

describe('a window of messages', () => {
  it('takes a live message that continues its end, and knows where the room begins and ends', () => {
    const window = held(1, 3)
    expect([window.atStart, window.atEnd]).toEqual([true, true])
    window.take(messages(4, 4))
    expect(seqs(window)).toEqual([1, 2, 3, 4])
  })

  it('takes the first message of an empty room', () => {
    const window = held(1, 0)
    expect([window.atStart, window.atEnd]).toEqual([true, true])
    window.take(messages(1, 1))
    expect(seqs(window)).toEqual([1])
  })

  it('takes an edit of what it holds by version, and drops one of what it does not hold', () => {
    const window = held(10, 12)
    window.take([message(11, { version: 50, text: 'edited' }), message(3, { version: 51, text: 'far away' })])
    window.take([message(11, { version: 49, text: 'late' })])
    expect(window.at(11)?.text).toBe('edited')
    expect(seqs(window)).toEqual([10, 11, 12])
  })

  it('does not append where the end is not held', () => {
    const window = held(10, 12, 40)
    expect(window.atEnd).toBe(false)
    window.take(messages(41, 41))
    expect(seqs(window)).toEqual([10, 11, 12])
  })

  it('joins older and newer pages to one stretch', () => {
    const window = held(50, 60)
    window.expect().join(messages(40, 49), 60, 'start')
    expect(seqs(window)).toEqual(range(40, 60))
    expect([window.atStart, window.atEnd]).toEqual([false, true])
    window.expect().join(messages(1, 39), 60, 'start')
    expect([window.atStart, window.atEnd]).toEqual([true, true])
  })

  it('keeps what was edited while an older page was on its way', () => {
    const window = held(50, 60)
    const page = window.expect()
    window.take([message(45, { version: 99, text: 'edited meanwhile' })])
    page.join(messages(40, 49), 60, 'start')
    expect(window.at(45)?.text).toBe('edited meanwhile')
  })

  it('keeps what was said while the newest page was on its way', () => {
    const window = held(1, 10, 500)
    const page = window.expect()
    window.take(messages(501, 501))
    page.join(messages(480, 500), 501, 'page')
    expect(seqs(window)).toEqual(range(480, 501))
    expect(window.atEnd).toBe(true)
  })

  it('goes to another place as a whole, and never has a hole', () => {
    const window = held(90, 100)
    window.expect().join(messages(20, 40), 100, 'page')
    expect(seqs(window)).toEqual(range(20, 40))
    expect([window.atStart, window.atEnd]).toEqual([false, false])
    window.expect().join(messages(85, 89), 100, 'start')
    expect(seqs(window)).toEqual(range(20, 40))
  })

  it('holds some hundreds: who reads back loses the newest, who follows loses the oldest', () => {
    const window = held(1001, 1000 + windowMessages)
    window.following = false
    window.expect().join(messages(951, 1000), 1000 + windowMessages, 'start')
    expect([window.firstSeq, window.messages.length, window.atEnd]).toEqual([951, windowMessages, false])

    const followed = held(1001, 1000 + windowMessages)
    followed.take(messages(1001 + windowMessages, 1001 + windowMessages))
    expect([followed.firstSeq, followed.messages.length, followed.atStart]).toEqual([1002, windowMessages, false])
  })

  it('does not take away what somebody is reading because somebody else writes', () => {
    const window = held(1001, 1000 + windowMessages)
    window.following = false
    window.take(messages(1001 + windowMessages, 1001 + windowMessages))
    expect([window.firstSeq, window.atEnd]).toEqual([1001, false])
  })
})
