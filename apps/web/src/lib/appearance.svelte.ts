import { accents, type Accent } from '@duplex/protocol/accents'
import { MediaQuery } from 'svelte/reactivity'

/** What somebody can choose for this device. */
export const looks = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'normal', 'high'],
  density: ['comfortable', 'compact'],
  text: ['small', 'normal', 'large', 'larger', 'largest'],
  accent: ['workspace', ...accents],
} as const
export type Looks = { [Look in keyof typeof looks]: (typeof looks)[Look][number] }
export type ThemeChoice = Looks['theme']

const key = 'duplex.appearance'
const untouched: Looks & { workspace: Accent; person: string } = {
  theme: 'system',
  contrast: 'system',
  density: 'comfortable',
  text: 'normal',
  accent: 'workspace',
  /** What the workspace had chosen when it was last seen: its colour is there before it is. */
  workspace: 'ember',
  /** Who chose: somebody else at the same browser has a look of their own. */
  person: '',
}

/** The last of an id: enough to tell people at one browser apart, too few to say who they are. */
const letters = (personId: string): string => personId.slice(-6)

/** What is kept, as far as it is known here: who wrote it may be an older page, or a newer one. */
function kept(from = key): typeof untouched {
  try {
    const found = JSON.parse(localStorage.getItem(from) ?? '{}') as Record<string, unknown>
    const allowed: Record<string, readonly unknown[]> = { ...looks, workspace: accents, person: [found['person']] }
    const known = Object.entries(found).filter(([name, value]) => allowed[name]?.includes(value))
    return { ...untouched, ...(Object.fromEntries(known) as Partial<Looks>) }
  } catch {
    return untouched
  }
}

/** How the page looks on this device. `public/theme.js` did the same before the first paint. */
class Appearance {
  #chosen = $state.raw(kept())
  readonly #dark = new MediaQuery('(prefers-color-scheme: dark)')
  readonly #strong = new MediaQuery('(prefers-contrast: more)')

  constructor() {
    addEventListener('storage', (event) => {
      if (event.key === key) this.#chosen = kept()
    })
    $effect.root(() => {
      $effect(() => this.#show())
    })
  }

  get choice(): Readonly<Looks> {
    return this.#chosen
  }

  /** The one that is shown: one's own, or that of the workspace. */
  get accent(): Accent {
    const { accent, workspace } = this.#chosen
    return accent === 'workspace' ? workspace : accent
  }

  choose(changes: Partial<Looks>): void {
    this.#keep(changes)
  }

  /** What the workspace has chosen for those who have not. */
  follow(workspace: Accent): void {
    if (workspace !== this.#chosen.workspace) this.#keep({ workspace })
  }

  /** Where somebody else was before, theirs is put aside until they are back: all of it that stays is how it looked. */
  meet(personId: string): void {
    const person = letters(personId)
    const { person: before, workspace } = this.#chosen
    if (before && before !== person) {
      this.#write(`${key}.${before}`)
      this.#chosen = { ...kept(`${key}.${person}`), workspace }
    }
    if (before !== person) this.#keep({ person })
  }

  #keep(changes: Partial<typeof untouched>): void {
    this.#chosen = { ...this.#chosen, ...changes }
    this.#write(key)
  }

  #write(where: string): void {
    try {
      localStorage.setItem(where, JSON.stringify(this.#chosen))
    } catch {
      // Storage can be forbidden: the choice then lasts as long as the page.
    }
  }

  #show(): void {
    const { theme, contrast, density, text } = this.#chosen
    Object.assign(document.documentElement.dataset, {
      theme: theme === 'system' ? (this.#dark.current ? 'dark' : 'light') : theme,
      contrast: contrast === 'system' ? (this.#strong.current ? 'high' : 'normal') : contrast,
      accent: this.accent,
      density,
      text,
    })
    // The browser's own bars follow the page, not the system.
    const paper = getComputedStyle(document.body).backgroundColor
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper
  }
}

export const appearance = new Appearance()
