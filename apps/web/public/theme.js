// Sets light or dark before the first paint, so that nobody sees a flash. The page takes over in lib/theme.svelte.ts.
;(() => {
  let choice = 'system'
  try {
    choice = globalThis.localStorage.getItem('duplex.theme') ?? choice
  } catch {
    // Storage can be forbidden: then the system decides.
  }
  const dark = choice === 'system' ? globalThis.matchMedia('(prefers-color-scheme: dark)').matches : choice === 'dark'
  globalThis.document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
