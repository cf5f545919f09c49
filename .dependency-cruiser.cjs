// Who may know whom (docs/architecture.md), as rules. A file may import what its rule names and nothing else, so a new
// folder or package is refused until somebody decides where it belongs. Type-only imports count: knowing a type is knowing.
'use strict';

const USE_CASES = 'calls|accounts|directory|one-off|history';
const ADAPTERS = 'thunderphone|storage|keychain|desktop|files';
/** The files in which a folder says what it needs from others: ports.ts, history-ports.ts, launcher-port.ts. */
const PORTS = `^src-main/(?:${USE_CASES}|${ADAPTERS})/.*\\bports?\\.ts$`;
/** An npm package by name, wherever npm put it. */
const pkg = (...names) => `(?:^|/)node_modules/(?:${names.join('|')})(?:/|$)`;
const NPM = '(?:^|/)node_modules/';
const OUR_CODE = '^src-(?:main|renderer)/';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** What an owner alone may import. */
const only = (name, comment, owners, to) => rule(name, comment, { path: OUR_CODE, pathNot: owners }, to);

module.exports = {
  forbidden: [
    // The folders of the main process.
    rule(
      'domain-knows-nobody',
      'domain/ imports itself; its number/ also the phone number library and the zone map',
      { path: '^src-main/domain/', pathNot: '^src-main/domain/number/' },
      { pathNot: '^src-main/domain/' },
    ),
    rule(
      'number-knows-its-library',
      'domain/number/ imports domain/, libphonenumber-js and the zone map',
      { path: '^src-main/domain/number/' },
      { pathNot: ['^src-main/domain/', pkg('libphonenumber-js'), '^virtual:phone-zones$'] },
    ),
    rule(
      'use-case-knows-domain',
      'calls/, accounts/, directory/, one-off/ and history/ import domain/ and their own folder',
      { path: `^src-main/(${USE_CASES})/` },
      { pathNot: ['^src-main/domain/', '^src-main/$1/'] },
    ),
    rule(
      'adapter-knows-ports',
      'adapters import domain/, contract/, ports, memory/ and their own folder',
      { path: `^src-main/(${ADAPTERS})/` },
      {
        path: '^src-|^test/|^bench/|^scripts/',
        pathNot: ['^src-main/(?:domain|contract|memory)/', PORTS, '^src-main/$1/'],
      },
    ),
    rule(
      'memory-knows-nobody',
      'memory/ imports Node and itself',
      { path: '^src-main/memory/' },
      { path: '^src-', pathNot: '^src-main/memory/' },
    ),
    rule(
      'service-knows-use-cases',
      'service/ answers commands: it imports contract/, domain/ and the use cases, no adapter',
      { path: '^src-main/service/' },
      { pathNot: [`^src-main/(?:service|contract|domain|${USE_CASES})/`] },
    ),
    rule(
      'only-main-knows-compose',
      'compose/ is main.ts in several files: it knows everyone, and no part knows it',
      { path: OUR_CODE, pathNot: '^src-main/(?:compose/|main\\.ts$)' },
      { path: '^src-main/compose/' },
    ),
    rule(
      'every-folder-has-a-rule',
      'a new folder of the main process gets a rule here first',
      {
        path: '^src-main/',
        pathNot: `^src-main/(?:(?:domain|contract|preload|service|compose|memory|${USE_CASES}|${ADAPTERS})/|main\\.ts$)`,
      },
      {},
    ),
    rule(
      'contract-knows-domain',
      'contract/ imports domain/, valibot and itself',
      { path: '^src-main/contract/' },
      { pathNot: ['^src-main/(?:domain|contract)/', pkg('valibot')] },
    ),
    rule(
      'preload-knows-contract',
      'preload/ imports electron and contract/',
      { path: '^src-main/preload/' },
      { pathNot: ['^src-main/(?:preload|contract)/', pkg('electron')] },
    ),
    rule(
      'main-knows-no-window',
      'the main process imports nothing from outside src-main/',
      { path: '^src-main/' },
      { path: '^(?:src-renderer|test|bench|scripts)/' },
    ),
    rule(
      'nobody-knows-main',
      'main.ts and compose/ put the parts together; no part knows them',
      { pathNot: '^src-main/(?:main\\.ts$|compose/)' },
      { path: '^src-main/(?:main\\.ts$|compose/)' },
    ),
    rule(
      'client-knows-no-sandbox',
      'the client cannot tell the sandbox from the real thing',
      { path: '^src-main/thunderphone/(?!sandbox/)' },
      { path: '^src-main/thunderphone/sandbox/' },
    ),
    rule(
      'sandbox-knows-no-client',
      'the sandbox would repeat the mistakes of a client that it shares code with',
      { path: '^src-main/thunderphone/sandbox/' },
      { path: '^src-main/thunderphone/(?!sandbox/)' },
    ),

    // The windows.
    rule(
      'window-knows-contract',
      'from the main process a window imports contract/ and domain/',
      { path: '^src-renderer/' },
      { path: '^src-main/', pathNot: '^src-main/(?:contract|domain)/' },
    ),
    rule(
      'window-stays-in-its-sandbox',
      'a window has no Node',
      { path: '^src-renderer/' },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'window-knows-no-tests',
      'a window imports nothing from test/, bench/ or scripts/',
      { path: '^src-renderer/' },
      { path: '^(?:test|bench|scripts)/' },
    ),

    // What belongs to one owner.
    only(
      'electron-has-owners',
      'desktop/, preload/ and main.ts import electron',
      '^src-main/(?:desktop/|preload/|main\\.ts$)',
      { path: [pkg('electron'), '^electron/'] },
    ),
    only('keytar-has-an-owner', 'keychain/ imports keytar', '^src-main/keychain/', {
      path: pkg('keytar', '@github/keytar'),
    }),
    only('database-has-an-owner', 'storage/ imports the database driver', '^src-main/storage/', {
      path: [pkg('@photostructure/sqlite'), '^(?:node:)?sqlite$'],
    }),
    only('http-has-an-owner', 'thunderphone/ talks HTTP', '^src-main/thunderphone/', {
      path: ['^(?:node:)?https?2?$', pkg('undici', 'axios', 'got', 'ky', 'node-fetch', 'ws')],
    }),
    only('big-ids-have-an-owner', 'thunderphone/ reads and writes lossless JSON', '^src-main/thunderphone/', {
      path: pkg('lossless-json'),
    }),
    only('numbers-have-an-owner', 'domain/number/ imports the phone number library', '^src-main/domain/number/', {
      path: [pkg('libphonenumber-js', 'libphonenumber-geo-carrier'), '^virtual:phone-zones$'],
    }),
    only(
      'schemas-have-owners',
      'contract/ and the adapters check what comes from outside by valibot',
      `^src-main/(?:contract|${ADAPTERS})/`,
      { path: pkg('valibot') },
    ),

    // Order everywhere.
    rule('no-cycles', 'two files that need each other are one file, or need a third', {}, { circular: true }),
    rule(
      'no-orphans',
      'a file that nobody imports and that imports nobody is a leftover',
      { orphan: true, path: OUR_CODE, pathNot: '\\.d\\.ts$' },
      {},
    ),
    rule(
      'no-unknown-files',
      'an import that leads nowhere',
      { path: OUR_CODE },
      { couldNotResolve: true, pathNot: '^virtual:phone-zones$' },
    ),
    rule(
      'no-unlisted-packages',
      'a package that package.json does not name',
      { path: OUR_CODE },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    rule(
      'main-ships-what-it-needs',
      'native packages lie on disk at run time, so they must be dependencies',
      { path: OUR_CODE },
      { path: pkg('keytar', '@photostructure/sqlite'), dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: NPM },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    detectJSDocImports: true,
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
