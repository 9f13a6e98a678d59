/**
 * Who may import whom. Most rules are allow-lists: what is not named is forbidden, packages and Node included.
 * Every rule has a probe in imports.test.ts that breaks it. Paths are from the root; `$1` is what `from` captured.
 */
// dependency-cruiser reads every file as TypeScript without JSX: at the first page that has some, swc would stop.
const swc = require('@swc/core');
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('x') });

const sharedArea = '^shared/(?!kernel/|contracts/|words/)([^/]+)/';
const functionsArea = '^functions/(membership|dues|mentorship|messages|office)/';
/** Where a function starts, and where ports are filled: the one file of an area that may know the others. */
const entry = '^functions/(?!platform/|sheets/)[^/]+/index[.]ts$';
const product = '^(shared|functions|admin)/';

/** From these files, to nothing but these. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

/** From these files, never to those. */
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // shared/: what is true
    only(
      'kernel-stands-alone',
      '^shared/kernel/',
      ['^shared/kernel/', '^node_modules/temporal-(polyfill|spec|utils)/'],
      'The kernel is the ground floor: nothing below it but days.',
    ),
    only(
      'shared-area-knows-the-kernel',
      sharedArea,
      ['^shared/kernel/', '^shared/$1/'],
      'An area knows the kernel and itself: no other area, no package, no Node.',
    ),
    only(
      'words-know-the-kernel',
      '^shared/words/',
      ['^shared/kernel/', '^shared/words/'],
      'Sentences are written from values of the kernel.',
    ),
    only(
      'contracts-know-shared-and-zod',
      '^shared/contracts/',
      ['^shared/', '^node_modules/zod/'],
      'Contracts are what both sides agree on: shared and its schemas.',
    ),
    never(
      'nothing-below-knows-contracts',
      { path: '^shared/(?!contracts/)' },
      { path: '^shared/contracts/' },
      'Contracts stand on the areas, never the other way round.',
    ),

    // functions/: what runs
    never(
      'area-keeps-to-itself',
      { path: functionsArea, pathNot: entry },
      {
        path: '^functions/',
        pathNot: ['^functions/$1/', '^functions/(platform|sheets)/', '^functions/[^/]+/writes([.]ts$|/)'],
      },
      'Two areas meet in the `writes` of one, or in a port filled where the functions are composed.',
    ),
    never(
      'dues-imports-no-area',
      { path: '^functions/dues/', pathNot: entry },
      { path: '^functions/(?!dues/|platform/|sheets/)' },
      'Dues declares ports; the other areas fill them.',
    ),
    never(
      'nobody-imports-an-entry',
      { path: '^functions/' },
      { path: entry },
      'An entry composes one function: what others need of it has a file of its own.',
    ),
    never(
      'platform-knows-no-area',
      { path: '^functions/platform/' },
      { path: '^functions/(?!platform/)' },
      'The platform serves every area and knows none.',
    ),
    never(
      'sheets-know-no-area',
      { path: '^functions/sheets/' },
      { path: '^functions/(?!sheets/|platform/)' },
      'The engine learns a sheet from its declaration.',
    ),
    never(
      'only-the-platform-speaks-to-the-cloud',
      { path: '^functions/(?!platform/)' },
      { path: '^node_modules/(@aws-sdk|@smithy|@middy)/' },
      'Use cases speak to ports; SDKs and middy stay behind them.',
    ),
    never(
      'functions-know-no-pages',
      { path: '^functions/' },
      { path: '^(admin|infra)/' },
      'What runs does not know what it is deployed by, or shown in.',
    ),

    // infra/ and admin/: what is deployed, what people see
    never(
      'infra-reads-names-only',
      { path: '^infra/', pathNot: '^infra/local/demo/' },
      {
        path: '^(shared|functions|admin)/',
        pathNot: ['^shared/contracts/', '^functions/platform/environment[.]ts$'],
      },
      'Infrastructure takes names from the contracts and the environment; it bundles the rest by path.',
    ),
    never(
      'demo-writes-as-the-product-does',
      { path: '^infra/local/demo/' },
      {
        path: '^(functions|admin)/',
        pathNot: ['^functions/platform/', '^functions/[^/]+/[a-z-]*(records|ledger)[.]ts$'],
      },
      'The demo network is told by the rules of shared, and kept by the records and the store of the product.',
    ),
    never(
      'nothing-deployed-knows-the-demo',
      { path: '^infra/', pathNot: '^infra/local/' },
      { path: '^infra/local/demo/' },
      'The demo network is of this machine alone.',
    ),
    never(
      'admin-knows-only-shared',
      { path: '^admin/' },
      { path: '^(functions|infra)/' },
      'The pages meet the functions in the contracts.',
    ),
    never(
      'pages-run-in-browsers',
      { path: '^admin/', pathNot: '[.]config[.]ts$' },
      { dependencyTypes: ['core'] },
      'There is no Node in a browser.',
    ),
    never(
      'public-pages-stay-light',
      { path: '^admin/public/' },
      { path: '^(admin/panel|node_modules/(react-admin|ra-[^/]+|@mui|@glideapps|recharts))/' },
      'The public form is 120 kB at most: no panel in its bundle.',
    ),
    never(
      'one-folder-knows-the-grid',
      { pathNot: '^admin/panel/sheet/grid/' },
      { path: '^node_modules/@glideapps/' },
      'The grid can be replaced in one place.',
    ),

    // everywhere
    never(
      'nobody-imports-tests',
      { pathNot: '^tests/' },
      { path: '^tests/' },
      'Tests know the product; the product does not know them.',
    ),
    never(
      'product-needs-no-tool',
      { path: product, pathNot: '[.]config[.]ts$' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: '^node_modules/@types/' },
      'What is shipped is in `dependencies` of package.json.',
    ),
    never('imports-lead-somewhere', {}, { couldNotResolve: true }, 'The file or package is not there.'),
  ],
  options: {
    // With TypeScript 7 alone dependency-cruiser reads no file, and calls that clean: swc reads them. It does not tell
    // types from values, so that types obey the same rules, and circles are left to the linter (import/no-cycle).
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|cdk[.]out|[.]local)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
