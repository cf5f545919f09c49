// Lint rules. The types do most of the work; what is added here guards promises made in docs/architecture.md and
// docs/security.md. Nobody can switch a rule off in a file: an exception is made here, for all to see.
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Faults that neither the compiler nor typescript-eslint's set reports. */
const FAULTS = `for-direction getter-return no-async-promise-executor no-case-declarations no-compare-neg-zero
  no-cond-assign no-constant-binary-expression no-constant-condition no-control-regex no-debugger no-dupe-else-if
  no-duplicate-case no-empty-character-class no-empty-pattern no-empty-static-block no-ex-assign no-extra-boolean-cast
  no-fallthrough no-invalid-regexp no-irregular-whitespace no-loss-of-precision no-misleading-character-class
  no-prototype-builtins no-regex-spaces no-self-assign no-shadow-restricted-names no-sparse-arrays no-unassigned-vars
  no-unsafe-finally no-unsafe-optional-chaining no-unused-labels no-useless-assignment no-useless-backreference
  no-useless-catch no-useless-escape preserve-caught-error require-yield use-isnan valid-typeof`.split(/\s+/);

/** What the compiler would report, were these files TypeScript. */
const SCRIPT_FAULTS = `constructor-super no-class-assign no-const-assign no-dupe-args no-dupe-class-members no-dupe-keys
  no-func-assign no-global-assign no-import-assign no-new-native-nonconstructor no-obj-calls no-redeclare no-setter-return
  no-this-before-super no-undef no-unreachable no-unsafe-negation no-var prefer-const`.split(/\s+/);

/** @param {string[]} names */
const asErrors = (names) => Object.fromEntries(names.map((name) => [name, 'error']));

const SCRIPT_GLOBALS = `process console Buffer URL performance fetch structuredClone queueMicrotask AbortController
  AbortSignal setTimeout clearTimeout setInterval clearInterval`.split(/\s+/);

const PAGE_GLOBALS = `document addEventListener requestAnimationFrame requestIdleCallback MessageChannel
  PerformanceObserver thunderdial`.split(/\s+/);

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'];
const GLOBAL_OBJECTS = ['window', 'globalThis', 'self', 'navigator'];

/** @param {string} message @param {string[]} [more] names besides the network's */
const noNetwork = (message, more = []) => ({
  'no-restricted-globals': ['error', ...[...NETWORK, ...more].map((name) => ({ name, message }))],
  'no-restricted-properties': [
    'error',
    ...GLOBAL_OBJECTS.flatMap((object) =>
      [...NETWORK, 'sendBeacon'].map((property) => ({ object, property, message })),
    ),
  ],
});

const NO_HTML = [
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "Property[key.name='dangerouslySetInnerHTML']",
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
  "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
].map((selector) => ({ selector, message: 'Text from outside is shown as text, never as HTML.' }));

const NO_DISABLED_TESTS = [
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo)$/]',
    message: 'A test runs or is deleted; for a condition use skipIf.',
  },
];

const ourTypes = [
  'src-main/**/*.ts',
  'src-renderer/**/*.{ts,tsx}',
  'test/**/*.{ts,tsx}',
  'bench/**/*.ts',
  '*.config.ts',
];

export default defineConfig(
  globalIgnores(['out/', 'coverage/', 'test/fixtures/', 'node_modules/']),
  {
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      ...asErrors(FAULTS),
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-eval': 'error',
    },
  },
  {
    files: ourTypes,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // A `default` would swallow the member that somebody adds next year.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: false },
      ],
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => setOpen(true)` is how React handlers are written.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Phone numbers are spread into digits; all of them are ASCII.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A leading underscore says that an argument is there for its place only.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowInGenericTypeArguments: true }],
    },
  },
  {
    // A log line that skips the logger skips its redaction too.
    files: ['src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx}'],
    ignores: ['**/logger.ts', '**/console-log.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src-main/**/*.ts'],
    ignores: ['src-main/thunderphone/**'],
    rules: noNetwork('Only thunderphone/ talks to the network.'),
  },
  {
    // protocol.handle, which is to follow, costs a quarter of the start (docs/performance.md).
    files: ['src-main/desktop/app-scheme.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      ...noNetwork('A window has no network; ask the main process by a command of the contract.'),
      'no-restricted-syntax': ['error', ...NO_HTML],
      // It only tells what React Compiler leaves out (TanStack Virtual's hook); the windows are not compiled by it.
      'react-hooks/incompatible-library': 'off',
      // Windows have no classes but error boundaries; what they take from an object are closures.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}', 'bench/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_DISABLED_TESTS],
      // Handing over a double's method, as in expect(double.close).toHaveBeenCalled(), is what doubles are for.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Run by plain Node before anything is installed; their types are JSDoc.
    files: ['**/*.{js,mjs,cjs}'],
    rules: { ...asErrors(SCRIPT_FAULTS), 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
    languageOptions: { globals: Object.fromEntries(SCRIPT_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    // Some of their functions are sent into the page that they measure.
    files: ['bench/**/*.mjs'],
    languageOptions: { globals: Object.fromEntries(PAGE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
