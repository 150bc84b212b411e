import type { Page } from '@playwright/test'

/**
 * What stands on the page in nobody's name: neither in brackets, as all of the page's own words are in the mirror
 * language, nor apart from them (`bdi`, `dir="auto"`), as what people write has to be. Such words were written into a
 * component, or would be torn apart between two directions. Times and keys come from elsewhere.
 */
export const strayWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const apart = 'bdi, [dir="auto"], option, code, kbd, time, :not(html)[lang]'
    // Days, emoji and what they stand for.
    const others = '[role="separator"], [role="gridcell"], .emoji, .mirror'
    const within = (text: string): string => {
      const rest = text.replace(/\[[^[\]]*\]|\b(?:Ctrl|Shift|Alt)\b/g, '')
      return rest === text ? text : within(rest)
    }
    const isStray = (text: string | null) => /\p{L}{2}/u.test(within(text ?? ''))
    const told = ['aria-label', 'aria-description', 'placeholder', 'alt']
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      if (!element.checkVisibility() || element.matches(`${others}, script, style`)) return []
      const attributes = told.filter((name) => isStray(element.getAttribute(name)))
      const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      // Around a name that is set apart, a sentence is one all the same.
      const said = texts.map(({ textContent }) => textContent).join('')
      const words = !element.closest(apart) && isStray(said) ? [said] : []
      const place = `${element.tagName.toLowerCase()}.${element.className}`
      return [
        ...attributes.map((name) => `${place} ${name}="${element.getAttribute(name)}"`),
        ...words.map((text) => `${place} "${text}"`),
      ]
    })
  })

/** Words that do not fit where they stand, and are not meant to end in an ellipsis. */
export const cutOffWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = [...document.body.querySelectorAll('*')].filter((element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && /\p{L}{2}/u.test(node.textContent ?? ''),
      ),
    )
    /** Within what is moved to the side to see the rest of it. */
    const rolls = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX === 'auto' || rolls(element.parentElement))
    return words.flatMap((element) => {
      const style = getComputedStyle(element)
      const isMeant =
        style.textOverflow === 'ellipsis' ||
        style.webkitLineClamp !== 'none' ||
        style.display.startsWith('inline') ||
        element.matches('.visually-hidden, .visually-hidden *, pre, pre *, option, .mirror, [aria-hidden] *')
      if (isMeant || !element.checkVisibility({ visibilityProperty: true })) return []
      const wide = element.scrollWidth > element.clientWidth + 1
      const high = style.overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1
      const { left, right } = element.getBoundingClientRect()
      const beside = !rolls(element) && (left < -1 || right > document.documentElement.clientWidth + 1)
      if (!wide && !high && !beside) return []
      return [`${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.trim().slice(0, 60)}"`]
    })
  })
