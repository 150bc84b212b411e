// How the page looks, before the first paint, so that nobody sees it change. lib/appearance.svelte.ts takes over, and
// keeps what is read here.
;(() => {
  let kept = {}
  try {
    kept = JSON.parse(globalThis.localStorage.getItem('duplex.appearance')) ?? kept
  } catch {
    // Storage can be forbidden: then the system decides.
  }
  const { theme = 'system', contrast = 'system', accent = 'workspace', workspace = 'ember', density, text } = kept
  const asked = (query) => globalThis.matchMedia(query).matches
  const look = globalThis.document.documentElement.dataset
  look.theme = theme === 'system' ? (asked('(prefers-color-scheme: dark)') ? 'dark' : 'light') : theme
  look.contrast = contrast === 'system' ? (asked('(prefers-contrast: more)') ? 'high' : 'normal') : contrast
  look.accent = accent === 'workspace' ? workspace : accent
  look.density = density ?? 'comfortable'
  look.text = text ?? 'normal'
})()
