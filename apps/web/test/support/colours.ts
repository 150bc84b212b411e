import { readFileSync } from 'node:fs'
import { clampRgb, interpolate, oklch, parse, wcagContrast, type Color, type Oklch } from 'culori'

/** How the page can look: what stands in the root's `data-` attributes. */
export interface Look {
  theme: 'light' | 'dark'
  contrast: 'normal' | 'high'
  accent: string
}

const css = readFileSync(new URL('../../src/styles/colours.css', import.meta.url), 'utf8').replace(/\/\*.*?\*\//gs, '')
const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
  selectors: selector.split(',').map((part) => part.trim()),
  tokens: [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value] as const),
}))

const channel = String.raw`(?:calc\([^)]+\)|[\w.]+)`
const relativeColour = new RegExp(String.raw`^oklch\(from (.+\)) (${channel} ${channel} ${channel}(?: / [\d.]+)?)\)$`)

/** The colours of a look, worked out from the style sheet as a browser does it for the root. */
export class Colours {
  readonly #tokens: Map<string, string>

  constructor(look: Look) {
    const applies = (selector: string): boolean =>
      !selector.includes(' ') &&
      selector
        .split(/(?=\[)/)
        .every((part) => [':root', '[data-accent]', ...facts(look)].some((known) => known === part))
    const holding = rules.filter(({ selectors }) => selectors.some(applies))
    this.#tokens = new Map(holding.flatMap(({ tokens }) => tokens))
  }

  /** `token`, or any colour made of tokens, as it is seen when it lies on `grounds`, the nearest first. */
  of(value: string, ...grounds: string[]): Color {
    const colour = this.#colour(value.startsWith('--') ? `var(${value})` : value)
    const [ground, ...below] = grounds
    if ((colour.alpha ?? 1) === 1 || ground === undefined) return clampRgb({ ...colour, alpha: 1 })
    const under = this.of(ground, ...below)
    return interpolate([under, { ...colour, alpha: 1 }], 'rgb')(colour.alpha ?? 1)
  }

  /** How well `ink` can be told from the ground it is on. */
  contrast(ink: string, ...grounds: [string, ...string[]]): number {
    return wcagContrast(this.of(ink, ...grounds), this.of(...grounds))
  }

  #colour(value: string): Color {
    const plain = value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => this.#tokens.get(name) ?? missing(name))
    if (plain !== value) return this.#colour(plain)
    const mixed = /^color-mix\(in oklab, (.+\)) (\d+)%, (.+)\)$/.exec(value)
    if (mixed) {
      const [, one = '', share = '', other = ''] = mixed
      return interpolate([this.#colour(other), this.#colour(one)], 'oklab')(Number(share) / 100)
    }
    const relative = relativeColour.exec(value)
    if (relative) return derived(oklch(this.#colour(relative[1] ?? '')) ?? missing(value), relative[2] ?? '')
    return parse(value) ?? missing(value)
  }
}

const facts = ({ theme, contrast, accent }: Look): string[] => [
  `[data-theme='${theme}']`,
  `[data-contrast='${contrast}']`,
  `[data-accent='${accent}']`,
]

const missing = (what: string): never => {
  throw new Error(`${what} is no colour that is known here`)
}

/** `calc(l - 0.06) calc(c * 0.94) h / 0.16`, seen from another colour. */
function derived(from: Oklch, channels: string): Oklch {
  const parts = channels.match(/calc\([^)]+\)|[\w.]+/g) ?? []
  const number = (part = ''): number => {
    const [, name = part, sign, by] = /^calc\((\w) ([-+*]) ([\d.]+)\)$/.exec(part) ?? []
    const start = name in from ? Number(from[name as 'l' | 'c' | 'h']) : Number(name)
    return sign === '*' ? start * Number(by) : sign ? start + Number(`${sign}${by}`) : start
  }
  const [l, c, h, alpha] = parts.map(number)
  return { mode: 'oklch', l: l ?? 0, c: c ?? 0, h: h ?? 0, alpha: alpha ?? 1 }
}
