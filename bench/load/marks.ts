/** A message says its own number: `#=#` + four digits of the room + eight of the message, and dots up to its length. */
const sign = Buffer.from('#=#')
const markBytes = 15

export const textOf = (room: number, number: number, length: number): string =>
  `#=#${String(room).padStart(4, '0')}${String(number).padStart(8, '0')}`.padEnd(length, '.')

export interface Mark {
  room: number
  number: number
}

/** All the messages in a frame. */
export function marksIn(bytes: Buffer): Mark[] {
  const marks: Mark[] = []
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + markBytes)) {
    marks.push({ room: digits(bytes, at + 3, 4), number: digits(bytes, at + 7, 8) })
  }
  return marks
}

function digits(bytes: Buffer, at: number, count: number): number {
  let value = 0
  for (let index = at; index < at + count; index++) value = value * 10 + (bytes[index] as number) - 48
  return value
}
