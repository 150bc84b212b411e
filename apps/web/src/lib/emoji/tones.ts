/** The colours of skin, from none to dark. */
export const tones = ['', '\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'] as const
export type Tone = (typeof tones)[number]

/** The emoji with this skin, where it shows any; everybody in it has the same. */
export function withTone(emoji: string, tone: Tone): string {
  if (tone === '') return emoji
  const toned = emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${tone}`)
  return /^\p{RGI_Emoji}$/v.test(toned) ? toned : emoji
}
