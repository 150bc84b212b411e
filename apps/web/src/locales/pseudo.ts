import type { Texts } from './texts.ts'

const accented: Record<string, string> = Object.fromEntries(
  [...'aceginorsuyzACEGINORSUYZ'].map((letter, at) => [letter, [...'åçéğîñöŕšüÿžÅÇÉĞÎÑÖŔŠÜŸŽ'][at] ?? letter]),
)

/** A text that shows what another language will do to it: letters nobody expects, and 40 % more of them. */
const stretched = (text: string): string => {
  const dressed = text.replace(/\{\w+\}|./gu, (part) => accented[part] ?? part)
  return `[${dressed}${'~'.repeat(Math.ceil(text.length * 0.4))}]`
}

/** For tests and development: English as if it were another language. Who chooses it reads from right to left. */
export const pseudo = (english: Texts): Texts =>
  Object.fromEntries(Object.entries(english).map(([key, text = '']) => [key, stretched(text)]))
