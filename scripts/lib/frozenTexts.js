/** What gives a text in the language of the moment. */
const speaking = new Set(['t', 'tn', 'listed', 'refusalText'])
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

const isDerived = ({ type, callee }) =>
  type === 'CallExpression' && (callee.name === '$derived' || callee.name === '$effect')
/** What stands in the markup of a component is drawn again by itself. */
const isMarkup = ({ type }) => type.startsWith('Svelte') && type !== 'SvelteScriptElement'

/** A text asked for once, when a file is loaded or a component made, would stay when another language is chosen. */
export const frozenTexts = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    CallExpression(call) {
      if (!speaking.has(call.callee.name)) return
      for (let node = call.parent; node; node = node.parent) {
        if (functions.has(node.type) || isDerived(node) || isMarkup(node)) return
      }
      context.report({ node: call, message: 'Ask for a text where it is drawn: in markup, $derived or a function.' })
    },
  }),
}
