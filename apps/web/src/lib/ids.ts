/** When a UUIDv7 was minted: its first 48 bits are milliseconds since 1970 (RFC 9562, section 5.7). */
export const mintedAt = (id: string): string => new Date(parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString()
