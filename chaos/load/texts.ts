import type { Random } from '../../apps/server/test/support/random.ts'

const alphabets = [
  'abcdefghijklmnopqrstuvwxyz    ',
  'äöüßéèçñøåłž',
  'яюбцдфгжщ',
  '中文聊天消息',
  'שלום',
  '👩‍👩‍👧',
  '🙂🎉🚀',
  '̧̈́',
  '"\\{}[]<>&',
]

const longest = 4_000

/** From a word to pages, short ones mostly, in all kinds of letters. Begins with what makes it the only one of its kind. */
export function someText(mark: string, random: Random, length = Math.floor(longest ** random.next())): string {
  const alphabet = [...random.pick(alphabets)]
  let text = `${mark} `
  while (text.length < length) text += random.pick(alphabet)
  return `${text}.`
}
