import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { build } from 'vite';
import type { Asking, KeychainRead, KeychainRemoval, KeychainWrite, StoredKey } from '../../src-main/accounts/ports';

const root = join(import.meta.dirname, '../..');
// Inside the project, so that the built files find the real keytar.
const outDir = join(root, 'out/test-keychain');

/** Builds the harness and the keychain process as the program's own build does: native modules stay outside. */
export async function buildKeychainApp(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      ssr: true,
      target: 'node20.18',
      rolldownOptions: {
        external: ['electron'],
        input: {
          main: join(root, 'test/desktop/keychain-harness/main.ts'),
          'keychain-child': join(root, 'src-main/keychain/child.ts'),
        },
      },
    },
  });
}

/** The harness, running; its calls go to the keychain in its main process. */
export interface KeychainApp {
  readonly app: ElectronApplication;
  read(account: string, asking?: Asking): Promise<KeychainRead>;
  write(account: string, secret: StoredKey): Promise<KeychainWrite>;
  remove(account: string): Promise<KeychainRemoval>;
  /** Process ids of the keychain processes that run now. */
  children(): Promise<readonly number[]>;
  /** Quits as a person does, and gives the exit code once the process has ended. */
  quit(): Promise<number | null>;
  /** Ends it if it still runs. */
  stop(): Promise<void>;
}

export async function startKeychainApp(env: Record<string, string>, personMs = 60_000): Promise<KeychainApp> {
  const app = await _electron.launch({
    args: [join(outDir, 'main.js'), '--disable-gpu'],
    cwd: root,
    env: { ...env, KEYCHAIN_PERSON_MS: String(personMs) },
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 30_000,
  });
  await app.evaluate(({ app: electron }) => electron.whenReady());
  const main = app.process();
  return {
    app,
    read: (account, asking = 'may-ask') =>
      app.evaluate((_, args) => globalThis.keychain.read(args.account, args.asking), { account, asking }),
    write: (account, secret) =>
      app.evaluate((_, args) => globalThis.keychain.write(args.account, args.secret), { account, secret }),
    remove: (account) => app.evaluate((_, id) => globalThis.keychain.remove(id), account),
    children: () =>
      app.evaluate(({ app: electron }) =>
        electron
          .getAppMetrics()
          .filter(({ name }) => name === 'Thunderdial Keychain')
          .map(({ pid }) => pid),
      ),
    stop: async () => {
      if (main.exitCode === null) await app.close();
    },
    quit: async () => {
      const ended = new Promise<number | null>((resolve) => main.once('exit', resolve));
      await app.evaluate(({ app: electron }) => void setImmediate(() => electron.quit()));
      return ended;
    },
  };
}
