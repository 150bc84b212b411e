import { inLanguage } from '../../locales/intl.ts'

const format = (unit: string, digits: number, unitDisplay: 'short' | 'long' = 'short') =>
  inLanguage(
    (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, maximumFractionDigits: digits }),
  )
const fine = format('millisecond', 1)
const coarse = format('millisecond', 0)
const units = [
  [1_000_000, format('megabyte', 1)],
  [1_000, format('kilobyte', 1)],
  [1, format('byte', 0, 'long')],
] as const

/** `2.4 ms`, `812 ms`; a dash where there is none. */
export const inMs = (ms: number | null): string => (ms === null ? '–' : (ms < 10 ? fine : coarse)().format(ms))

/** `61 bytes`, `12.3 kB`. */
export function inBytes(bytes: number): string {
  const [size, unit] = units.find(([size]) => bytes >= size) ?? units[2]
  return unit().format(bytes / size)
}
