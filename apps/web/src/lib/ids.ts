/** When a UUIDv7 was minted: its first 48 bits are milliseconds since 1970 (RFC 9562, section 5.7). */
export const mintedAt = (id: string): string => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()

/** A new id: UUIDv7. Which of two of one millisecond came first, it does not say. */
export function uuidv7(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = Date.now().toString(16).padStart(12, '0')
  const variant = '89ab'[(bytes[8] ?? 0) & 3]
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`
}
