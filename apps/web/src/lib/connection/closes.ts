import { t } from '../../locales/index.ts'

const known = [1000, 1001, 1002, 1003, 1005, 1006, 1007, 1009, 1011, 1012, 1013, 4400, 4401, 4429] as const
type Known = (typeof known)[number]

const isKnown = (code: number): code is Known => known.some((each) => each === code)

/** What a close code means, in a sentence. */
export const closeMeaning = (code: number): string => t(`check.close.${isKnown(code) ? code : 'unknown'}`)
