import { parse } from './parse.ts'
import { found, rewrite, type Change } from './rewrite.ts'

/** Where a room's name could begin: not inside a word, an address or a path. */
const typed = /(?<![\p{L}\p{N}_/#<&\\-])#(?=[\p{L}\p{N}])/gu

/** Turns `#name` into `<#id>` where one of `rooms` is called so, the longest name first; leaves code as it is. */
export function encodeRooms(text: string, rooms: readonly { id: string; name: string }[]): string {
  if (text.search(typed) < 0) return text
  const longestFirst = [...rooms].sort((a, b) => b.name.length - a.name.length)
  const changes: Change[] = []
  for (const { from, to } of found(text, parse(text).words, typed)) {
    const room = longestFirst.find(({ name }) => isNamed(text, to, name))
    if (room) changes.push({ from, to: to + room.name.length, by: `<#${room.id}>` })
  }
  return rewrite(text, changes)
}

/** Whether the whole word (or words) at this place is the name. */
const isNamed = (text: string, at: number, name: string): boolean =>
  name !== '' &&
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() &&
  !/^[\p{L}\p{N}_-]/u.test(text.slice(at + name.length, at + name.length + 2))

/** The way back, for the editor. */
export const decodeRooms = (text: string, nameOf: (id: string) => string | undefined): string =>
  text.includes('<#')
    ? rewrite(
        text,
        parse(text).references.flatMap(({ from, to, name: reference }) => {
          const name = reference.startsWith('#') ? nameOf(reference.slice(1)) : undefined
          return name ? [{ from, to, by: `#${name}` }] : []
        }),
      )
    : text
