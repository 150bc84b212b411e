/** When a UUIDv7 was minted: its first 48 bits are milliseconds since 1970 (RFC 9562, section 5.7). */
export const mintedAt = (id: string): string => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()

/** Of the last id: its millisecond, and its number in it. */
let last = { at: 0, number: 0 }
const numbers = 0x1000

/** A new id: UUIDv7. Of two from this page the later one is the greater one (RFC 9562, section 6.2, method 1). */
export function uuidv7(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(11))
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const number = last.number + 1
  if (Date.now() > last.at) last = { at: Date.now(), number: parseInt(digits.slice(0, 2), 16) }
  else last = number < numbers ? { at: last.at, number } : { at: last.at + 1, number: 0 }
  const time = last.at.toString(16).padStart(12, '0')
  const variant = '89ab'[(bytes[1] ?? 0) & 3]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${last.number.toString(16).padStart(3, '0')}-${variant}${digits.slice(4, 7)}-${digits.slice(8, 20)}`
}
