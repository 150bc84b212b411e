import { inLanguage } from '../locales/intl.ts'

const format = inLanguage((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))

/** `50%` of a half, or `50 %`. */
export const percent = (share: number): string => format().format(share)
