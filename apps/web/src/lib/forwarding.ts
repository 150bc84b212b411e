import type { Poll } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'

export interface Forwarded {
  text: string
  poll: Poll | null
  /** Who wrote it, and where. */
  said: string
  /** Where it stands. */
  link: string
  /** What the forwarder says about it. */
  comment: string
  nameOf: (personId: string) => string
}

/** As it is, wherever it stands: nothing in a name is a mark, and neither person nor room is named by it. */
const literal = (name: string): string => name.replace(/[\\`*_{}[\]<>()#+.!|~-]/g, '\\$&').replace(/[@#]/g, '$&\u2060')

/** The people in it are named and not called again. */
const uncalled = (text: string, nameOf: Forwarded['nameOf']): string =>
  text.replace(/<@([0-9a-f-]{36})>/g, (_whole, id: string) => literal(nameOf(id))).replace(/<!(room|here)>/g, '$1')

/** The text of a message that hands on another one: a comment, and a quote that says where it comes from. */
export function forwardText({ text, poll, said, link, comment, nameOf }: Forwarded): string {
  const head = `[${literal(said)}](${link})`
  const body = [uncalled(text, nameOf), ...(poll?.options.map((option) => `- ${literal(option.text)}`) ?? [])].join(
    '\n',
  )
  const quote = [head, '', ...body.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n')
  const whole = comment.trim() === '' ? quote : `${comment.trim()}\n\n${quote}`
  return whole.length <= limits.messageCharacters ? whole : `${whole.slice(0, limits.messageCharacters - 1)}…`
}
