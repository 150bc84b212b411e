// Makes dist/ (or the folder that is named): the server as a few files of JavaScript beside the packages that cannot be among them, so that a
// container needs neither node_modules nor sources, and starts in half the time. Development does without it.
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { build } from 'esbuild'

const here = import.meta.dirname
const dist = resolve(process.argv[2] ?? join(here, 'dist'))
const require = createRequire(import.meta.url)

/** Each is machine code, or looks for a file beside its own: which of its files it needs at run time. */
const kept = {
  'better-sqlite3': ['package.json', 'lib', `prebuilds/${process.platform}-${process.arch}.node`],
  '@node-rs/argon2': ['package.json', 'index.js'],
  ...Object.fromEntries(installedBindings('@node-rs', 'argon2-').map((name) => [name, ['.']])),
  '@prisma/schema-engine-wasm': ['package.json', 'schema_engine.js', 'schema_engine_bg.js', 'schema_engine_bg.wasm'],
}

rmSync(dist, { recursive: true, force: true })
await build({
  absWorkingDir: here,
  entryPoints: ['src/main.ts'],
  outdir: dist,
  bundle: true,
  // What is imported only when needed (the API pages, PostgreSQL, the migrations) stays in files of its own.
  splitting: true,
  platform: 'node',
  // A package loaded as CommonJS loses its names when it is imported on demand.
  mainFields: ['module', 'main'],
  target: 'node24',
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  external: [...Object.keys(kept), 'pg-native'],
  // Packages in CommonJS ask for Node's own modules with require, which an ES module does not have.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
for (const [name, files] of Object.entries(kept)) {
  for (const file of files) {
    cpSync(join(folderOf(name), file), join(dist, 'node_modules', name, file), { recursive: true, dereference: true })
  }
}

function folderOf(name) {
  const found = require.resolve
    .paths(name)
    .map((path) => join(path, name))
    .find((path) => isPackage(path))
  if (!found) throw new Error(`${name} is not installed`)
  return found
}

function isPackage(path) {
  try {
    return readdirSync(path).includes('package.json')
  } catch {
    return false
  }
}

/** npm installs the one that fits this system. */
function installedBindings(scope, prefix) {
  const folder = dirname(folderOf(`${scope}/argon2`))
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => `${scope}/${name}`)
}
