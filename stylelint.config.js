// What `npm run lint` holds every .css file and <style> block to: colours, sizes and durations have their names in
// apps/web/src/styles/tokens.css, and are used nowhere without them. style: directives are eslint.config.js's.

/** Shares of something else need no name: of a parent, of a grid, of the window. */
const shares = ['%', 'fr', 'dvh', 'vw', 'deg']

/** Where the page changes its shape; plain CSS cannot name them. `lib/breakpoints.ts` has the same for scripts. */
const breakpoints = [
  '30rem', // of height, up to here: a phone on its side, or a page enlarged; every line counts
  '44rem', // up to here a phone: one column, and dialogs come from below
  '68rem', // up to here a tablet: what stands beside the room covers it
  '90rem', // from here on there is room for everything
]

/** What is left in English is right in Arabic: sides are named by the direction of reading. */
const physical = [
  '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
  '/^border-(top|bottom)-(left|right)-radius$/',
  '/^(min-|max-)?(width|height)$/',
  '/^(left|right|top|bottom)$/',
]

const token = '/^var\\(--/'
const kept = ['inherit', 'initial', 'unset']

/** @type {import('stylelint').Config} */
export default {
  overrides: [
    { files: ['**/*.svelte'], customSyntax: 'postcss-html' },
    {
      files: ['**/styles/{tokens,colours}.css'],
      rules: { 'declaration-property-unit-allowed-list': null, 'declaration-property-value-disallowed-list': null },
    },
    { files: ['**/styles/fonts.css'], rules: { 'declaration-property-value-allowed-list': null } },
  ],
  rules: {
    'color-no-hex': true,
    'color-named': 'never',
    'declaration-property-value-disallowed-list': {
      // A colour may be made of tokens: oklch(from var(--ember) ...), oklch(var(--avatar-ground) ...).
      '/^(text-align|float|clear)$/': ['left', 'right'],
      '/.+/': '/\\b(rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\\((?!(from )?var\\()/',
    },
    'property-disallowed-list': physical,
    'declaration-property-unit-allowed-list': { '/.+/': shares },
    'declaration-property-value-allowed-list': {
      'font-family': [token, ...kept],
      'font-size': [token, '/^calc\\(/', ...kept],
      'font-weight': [token, ...kept],
      'line-height': [token, '/^calc\\(/', '0', '1', ...kept],
    },
    'media-feature-range-notation': 'context',
    'media-feature-name-value-allowed-list': { '/width|height/': breakpoints },
  },
}
