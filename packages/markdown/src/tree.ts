/** What a message may consist of. Closed: the components that draw it know every kind. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'delete' | 'spoiler'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'mention'; personId: string }
  | { type: 'room'; roomId: string }
  | { type: 'call'; call: Call }

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: number; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; start: number | null; items: ListItem[] }
  | { type: 'code'; language: string | null; value: string }
  | { type: 'table'; align: Align[]; rows: Inline[][][] }
  | { type: 'rule' }

/** `checked` is null where the item is no task. */
export interface ListItem {
  checked: boolean | null
  children: Block[]
}

export type Align = 'left' | 'right' | 'center' | null

/** Everybody in the room, or those of them who are there: `<!room>`, `<!here>`. */
export type Call = 'room' | 'here'

/** A piece of the text as it was typed: from one character up to another. */
export interface Span {
  from: number
  to: number
}

/** What a text names by its id: `@id` a person, `#id` a room, `!room` and `!here` everybody. */
export interface Reference extends Span {
  name: string
}

/** A message, ready to draw. */
export interface Tree {
  blocks: Block[]
  /** A few emoji and nothing else: drawn larger. */
  onlyEmoji: boolean
  /** Where words stand: neither code nor an address, and so where somebody can be named. */
  words: Span[]
  /** All that is drawn as a mention, a room or a call, and nothing else. */
  references: Reference[]
}
