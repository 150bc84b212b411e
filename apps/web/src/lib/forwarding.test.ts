import { mentionedIds } from '@duplex/markdown/mentions'
import { limits } from '@duplex/protocol/limits'
import { describe, expect, it } from 'vitest'
import { forwardText } from './forwarding.ts'

const ann = '00000000-0000-7000-8000-00000000000a'
const about = {
  text: 'two\nlines',
  poll: null,
  said: 'Bob in #hall',
  link: 'http://duplex.test/room/1/2',
  comment: '',
  nameOf: () => 'Ann',
}

describe('a message that is handed on', () => {
  it('is quoted line by line, under where it comes from', () => {
    expect(forwardText(about)).toBe('> [Bob in \\#\u2060hall](http://duplex.test/room/1/2)\n>\n> two\n> lines')
  })

  it('stands under what is said about it', () => {
    expect(forwardText({ ...about, comment: ' look ' })).toMatch(/^look\n\n> \[Bob/)
  })

  it('calls nobody who was called in it', () => {
    const text = forwardText({ ...about, text: `<@${ann}> and <!room>, look`, nameOf: () => '@room' })
    expect(mentionedIds(text)).toEqual([])
    expect(text).toContain('> @\u2060room and room, look')
  })

  it('takes no name for markup', () => {
    expect(forwardText({ ...about, said: '](javascript:x) **b**' })).toContain(
      '[\\]\\(javascript:x\\) \\*\\*b\\*\\*](http',
    )
  })

  it('is never longer than a message may be', () => {
    expect(forwardText({ ...about, text: 'x'.repeat(limits.messageCharacters) })).toHaveLength(limits.messageCharacters)
  })
})
