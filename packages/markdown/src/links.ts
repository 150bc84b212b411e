const allowed = new Set(['http:', 'https:', 'mailto:'])

/** The address as the browser understands it, or null where a link must not lead. */
export function safeHref(address: string): string | null {
  // Control characters and blanks are dropped by browsers: `java\nscript:` would pass a naive look.
  const url = URL.parse(address.trim())
  return url && allowed.has(url.protocol) ? url.href : null
}
