/** The first that fits wins: every browser also claims to be the ones it descends from. */
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/\b(iPhone|iPod)\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/**
 * What a person recognises in the list of their sessions: "Chrome · Windows", names only, which are the same in every
 * language; nothing where none is known. A User-Agent is a claim, not a fact.
 */
export function deviceOf(userAgent: string | undefined): string {
  return [nameIn(browsers, userAgent), nameIn(systems, userAgent)].filter(Boolean).join(' · ')
}

const nameIn = (list: [RegExp, string][], userAgent = ''): string | undefined =>
  list.find(([pattern]) => pattern.test(userAgent.slice(0, 512)))?.[1]
