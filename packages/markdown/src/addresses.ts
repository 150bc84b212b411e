import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown'
import type { Token } from 'micromark-util-types'

function begin(this: CompileContext, token: Token): void {
  this.enter({ type: 'link', title: null, url: '', children: [] }, token)
}

/** As between `<` and `>`: text, which is also where it leads. */
function beginText(this: CompileContext, token: Token): void {
  this.config.enter['autolinkProtocol']?.call(this, token)
}

const endText = (name: 'autolinkProtocol' | 'autolinkEmail'): Handle =>
  function (token) {
    this.config.exit[name]?.call(this, token)
  }

/** Without a protocol: browsers ask the plain way first. */
function endWithoutProtocol(this: CompileContext, token: Token): void {
  this.config.exit['data']?.call(this, token)
  const link = this.stack.at(-1)
  if (link?.type === 'link') link.url = `http://${this.sliceSerialize(token)}`
}

function end(this: CompileContext, token: Token): void {
  this.exit(token)
}

/**
 * Links out of addresses that stand in a text. Instead of `mdast-util-gfm-autolink-literal`, which looks for them once more
 * in the finished text: the tokenizer found them, and that search can be made to take minutes.
 */
export const addressTree: Extension = {
  enter: {
    literalAutolink: begin,
    literalAutolinkEmail: beginText,
    literalAutolinkHttp: beginText,
    literalAutolinkWww: beginText,
  },
  exit: {
    literalAutolink: end,
    literalAutolinkEmail: endText('autolinkEmail'),
    literalAutolinkHttp: endText('autolinkProtocol'),
    literalAutolinkWww: endWithoutProtocol,
  },
}
