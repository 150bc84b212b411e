import { describe, expect, it } from 'vitest'
import { languages, load, loadMore } from './languages.ts'

const spoken = Object.keys(languages) as (keyof typeof languages)[]
const textsOf = async (language: keyof typeof languages) =>
  Object.entries({ ...(await load(language)), ...(await loadMore(language)) }) as [string, string][]

/** What an editor would mark, by language: a sign that another language would set there. */
const marks: Partial<Record<keyof typeof languages, Record<string, RegExp>>> = {
  es: {
    'a question opens with ¿': /^[^¿]*\?/,
    'quotes are «»': /["“”]/,
    'a per cent sign stands apart': /[\d}]%/,
  },
  ko: {
    'particles do not hang on what is not known': /\}(을|를|은|는|으로|로 |와 |과 )|\((을|를|이|가|은|는|으|와|과)\)/,
    'one is spoken to as 해요': /습니다|십시오|입니다/,
  },
  'zh-Hant': {
    'signs are full-width': /\p{Script=Han}[,;:?!.](?!\w)|[,;:?!]\p{Script=Han}/u,
    'quotes are 「」': /["“”‘’]/,
    'Latin letters, digits and what fills a slot stand apart': /\p{Script=Han}[\w{]|[\w%]\p{Script=Han}/u,
  },
  'zh-Hans': {
    'signs are full-width': /\p{Script=Han}[,;:?!.](?!\w)|[,;:?!]\p{Script=Han}/u,
    'quotes are “”': /["「」『』]/,
    'Latin letters, digits and what fills a slot stand apart': /\p{Script=Han}[\w{]|[\w%]\p{Script=Han}/u,
  },
}

describe.each(spoken)('texts in %s', (language) => {
  it('keep their voice down: no exclamation marks, no stray blanks', async () => {
    for (const [key, text] of await textsOf(language)) expect(text, key).not.toMatch(/[!！¡]|^\s|\s$| {2}/)
  })

  it.each(Object.entries(marks[language] ?? {}))('%s', async (_, wrong) => {
    for (const [key, text] of await textsOf(language)) expect(text, key).not.toMatch(wrong)
  })
})
