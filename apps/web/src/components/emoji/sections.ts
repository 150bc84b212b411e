import type { Emoji } from '../../lib/emoji.ts'
import type { Group } from '../../lib/emoji/groups.ts'

export type SectionName = Group | 'recent' | 'found'

export interface Section {
  group: SectionName
  emoji: readonly Emoji[]
}
