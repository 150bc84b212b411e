/** Stands in a text where something is shown in a way of its own: a name in bold. */
export const apart = '\ufffc'

/** What a text says before it, and after. */
export function around(text: string): [before: string, after: string] {
  const [before = '', after = ''] = text.split(apart)
  return [before, after]
}
