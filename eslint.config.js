import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { defineConfig, globalIgnores } from 'eslint/config'
import ts from 'typescript-eslint'
import { frozenTexts } from './scripts/lib/frozenTexts.js'

/** What a reader should be able to rely on without looking; the layout is prettier's, the imports are dependency-cruiser's. */
const everywhere = {
  eqeqeq: 'error',
  'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-eval': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
}

const typed = {
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  // What a signature requires to be async need not await.
  '@typescript-eslint/require-await': 'off',
  // Numbers in texts are what texts are for.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
}

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/generated/',
    '**/node_modules/',
    '**/.svelte-check/',
    '**/test-results/',
    '**/playwright-report/',
    '**/data/',
  ]),
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...everywhere, ...typed },
  },
  {
    files: ['apps/web/src/**'],
    languageOptions: { globals: globals.browser },
    plugins: { duplex: { rules: { 'frozen-texts': frozenTexts } } },
    rules: {
      'duplex/frozen-texts': 'error',
      'no-restricted-properties': [
        'error',
        ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].map((property) => ({
          property,
          message: 'That is the language of the browser; lib/time.ts and t() write in that of the page.',
        })),
        {
          property: 'localeCompare',
          message: 'Names are compared by lib/collation.ts, everything else by lib/order.ts.',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Svelte's compiler finds them, and knows about runes.
      'prefer-const': 'off',
      // To eslint a component is of no known type; svelte-check knows it, and checks what these would.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'svelte/no-at-html-tags': 'error',
      // As stylelint.config.js has it for styles: what has a size or a colour has its name in tokens.css.
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`SvelteStyleDirective SvelteLiteral[value=/#[0-9a-f]{3,}|\d(px|r?em|ch|m?s|vh)\b|\b(rgb|hsl|oklch)a?\(/]`,
          message: 'Sizes, durations and colours have their names in styles/tokens.css.',
        },
        {
          selector: String.raw`SvelteAttribute[key.name=/^(width|height|fill|stroke)$/] > SvelteLiteral[value=/#[0-9a-f]{3,}|\d(px|r?em|ch|vh)\b|\b(rgb|hsl|oklch)a?\(/]`,
          message: 'Sizes and colours have their names in styles/tokens.css.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    // Programs for people at a terminal, and the first and last words of the server.
    files: [
      'scripts/**',
      'bench/main.ts',
      'chaos/main.ts',
      'prisma/*',
      'e2e/*',
      'packages/*/scripts/**',
      'apps/*/*',
      'apps/server/src/{main,serve}.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/server/src/**'],
    ignores: ['apps/server/src/{main,serve,config}.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts alone knows the settings; be given what you need.' },
      ],
    },
  },
)
