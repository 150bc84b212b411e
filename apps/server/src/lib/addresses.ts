import { isIPv6 } from 'node:net'

/**
 * What stands for one caller in limits: an IPv4 address, or the first 64 bits of an IPv6 address, as whoever has one
 * IPv6 address usually has 2^64 of them.
 */
export function addressOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const embedded = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (embedded?.[1]) return embedded[1]
  const [head = '', tail] = (ip.split('%')[0] ?? '').split('::')
  const first = head.split(':').filter(Boolean)
  const last = (tail ?? '').split(':').filter(Boolean)
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last].map((group) =>
    Number.parseInt(group, 16).toString(16),
  )
  return `${groups.slice(0, 4).join(':')}::/64`
}
