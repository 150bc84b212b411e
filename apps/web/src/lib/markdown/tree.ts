/** What a message may consist of. Closed: the components that draw it know every kind. */
export type Inline =
  | { type: 'text'; value: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'delete' | 'spoiler'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'mention'; personId: string }
  | { type: 'room'; roomId: string }
  | { type: 'call'; call: 'room' | 'here' }

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

/** A message, ready to draw. */
export interface Tree {
  blocks: Block[]
  /** A few emoji and nothing else: drawn larger. */
  onlyEmoji: boolean
}
