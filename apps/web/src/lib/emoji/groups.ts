/** As Unicode orders them, and as `table.json` does. */
export const groups = [
  'smileys',
  'people',
  'nature',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
] as const
export type Group = (typeof groups)[number]
