// The import laws: who may know whom. They are what keeps the house readable, so `npm run lint` fails when one is broken.
// scripts/lib/svelteLaws.ts applies the same rules to what .svelte files import as types, which the compiler drops.

const ours = '^(apps|packages|prisma|e2e|scripts)/'
const server = '^apps/server/src/'
const web = '^apps/web/src/'
const protocol = '^packages/protocol/src/'
const markdown = '^packages/markdown/src/'
/** Files of the protocol without typebox, whose schemas and compiler would weigh more than the page. */
const light = `${protocol}(accents|limits|defaults|refusals|closings|connection|streams|replica|rowIds)\\.ts$`

/** Tests put together what they need, as main and app do. */
const tests = '\\.test\\.ts$'

/** `folder` may import itself and `allowed`, and nothing else of ours. */
const law = (base, folder, allowed, comment, extra = []) => ({
  name: `${base === server ? 'server' : 'web'}-${folder.replace('/', '-')}`,
  comment,
  severity: 'error',
  from: { path: `${base}${folder}/`, pathNot: tests },
  to: { path: ours, pathNot: [folder, ...allowed].map((name) => `${base}${name}/`).concat(extra) },
})

const serverLaw = (folder, allowed, comment) => law(server, folder, allowed, comment, [protocol, markdown])
const storeLaw = (folder, allowed, comment) => law(server, folder, allowed, comment, [protocol, '^prisma/'])
const apartLaw = (folder, comment) => law(server, folder, [], comment)
const webLaw = (folder, allowed, comment) => law(web, folder, allowed, comment, [protocol, markdown])

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    serverLaw(
      'realtime',
      ['engine', 'domain', 'lib'],
      'A door translates and never decides: what a frame means is the engine’s business, and no socket touches the store.',
    ),
    serverLaw(
      'http',
      ['engine', 'domain', 'blobs', 'lib'],
      'A door translates and never decides: REST ends in the same engine as the socket, so both give the same answers.',
    ),
    serverLaw(
      'followups',
      ['engine', 'store', 'blobs', 'lib'],
      'What happens after the commit knows no door: it runs the same whoever caused it.',
    ),
    serverLaw(
      'engine',
      ['commands', 'queries', 'domain', 'store', 'lib'],
      'The engine knows no door, so every door, also a future one, can share it.',
    ),
    serverLaw(
      'commands',
      ['domain', 'store', 'lib'],
      'A command reads, decides and puts rows. With nothing to publish with, it cannot forget to.',
    ),
    serverLaw('queries', ['domain', 'store', 'lib'], 'A query answers from the store and changes nothing.'),
    serverLaw('domain', [], 'Rules are pure: what is allowed does not depend on how it is kept or asked for.'),
    storeLaw('store', [], 'The store keeps and finds rows; it knows neither who asks nor why.'),
    apartLaw('blobs', 'Bytes are kept without knowing what they mean.'),
    apartLaw('lib', 'A helper that knows the house is no helper but a part of the house: it belongs elsewhere.'),
    {
      name: 'server-wiring-is-the-top',
      comment: 'main and app wire everything; whoever imported them back would make the wiring part of a circle.',
      severity: 'error',
      from: { path: `${server}[^/]+/`, pathNot: tests },
      to: { path: `${server}[^/]+\\.ts$` },
    },
    {
      name: 'prisma-only-in-store',
      comment:
        'One folder knows the database. Everybody else sees tables and rows, so it can be made faster, or another, in one place.',
      severity: 'error',
      from: { path: '^(apps|packages)/[^/]+/src/', pathNot: `${server}store/` },
      to: { path: '(^prisma/|node_modules/(@prisma|prisma|pg|better-sqlite3)/)' },
    },

    webLaw(
      'pages',
      ['components', 'state', 'actions', 'lib', 'locales'],
      'A page puts components together; what it needs from the server it wishes for through actions.',
    ),
    {
      ...webLaw(
        'components',
        ['state', 'actions', 'lib', 'locales'],
        'Components read state and call actions. They never reach sync, so a frame cannot change what is drawn behind state’s back.',
      ),
      from: { path: `${web}components/`, pathNot: [`${web}components/ui/`, tests] },
    },
    webLaw(
      'components/ui',
      ['lib', 'locales'],
      'A button knows nothing of rooms: the primitives could be lifted into another application.',
    ),
    webLaw('actions', ['sync', 'state', 'lib', 'locales'], 'The only way from a wish to the wire.'),
    webLaw('state', ['lib'], 'What is known. How it came here is sync’s business; start.ts joins the two.'),
    webLaw('sync', ['lib'], 'How rows come here. What is drawn of them is state’s business; start.ts joins the two.'),
    webLaw('lib', ['locales'], 'A helper that knows the house belongs elsewhere.'),
    webLaw('locales', [], 'Texts depend on nothing but the codes they explain.'),
    {
      name: 'web-wiring-is-the-top',
      comment: 'start and main wire everything; whoever imported them back would make the wiring part of a circle.',
      severity: 'error',
      from: { path: `${web}[^/]+/`, pathNot: tests },
      to: { path: `${web}[^/]+$` },
    },
    {
      name: 'web-protocol-values',
      comment:
        'The page checks nothing, it asks: values only from files without typebox, types from all. Keeps the schemas out of the bundle.',
      severity: 'error',
      from: { path: web, pathNot: tests },
      to: { path: protocol, pathNot: light, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'protocol-light-files',
      comment:
        'The page imports these for their values, so they must not lead to typebox, not even through another file.',
      severity: 'error',
      from: { path: light },
      to: { path: `(${protocol}|node_modules/)`, pathNot: light, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'protocol-knows-nobody',
      comment: 'What can be said does not depend on who says or hears it.',
      severity: 'error',
      from: { path: protocol },
      to: { path: ours, pathNot: protocol },
    },
    {
      name: 'markdown-knows-the-protocol',
      comment: 'What a text says is the same for whoever reads it; how long it may be, the protocol says.',
      severity: 'error',
      from: { path: markdown },
      to: { path: ours, pathNot: [markdown, light] },
    },
    {
      name: 'server-and-web-apart',
      comment: 'They share the protocol, the markdown and nothing else: either could be replaced.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },

    {
      name: 'no-circles',
      comment:
        'Two files that need each other cannot be understood alone; type imports count, as a reader follows them too.',
      severity: 'error',
      from: { path: '(.+)' },
      // A component may draw itself: a list in a list.
      to: { circular: true, pathNot: '^$1$' },
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere fails when nobody is looking. (~icons are made while the page is built.)',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^~icons/' },
    },
    {
      name: 'runtime-dependencies',
      comment: 'What the server imports has to be among its dependencies, not only among those of development.',
      severity: 'error',
      from: { path: `(${server}|${protocol}|${markdown})` },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules/', '^prisma/generated/'] },
    exclude: { path: ['(^|/)(dist|test-results|playwright-report|\\.svelte-check)/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts', '.json'],
    },
  },
}
