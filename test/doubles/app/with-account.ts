import { afterEach, beforeEach } from 'vitest';
import type { Page } from 'playwright-core';
import type { SandboxOptions, Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { LaunchOptions, RunningApp } from './launch';
import { closeApps, launchApp } from './launch';
import { addAccount, numberField } from './steps';

/** The app and the service of the test that runs. */
export interface WithAccount {
  readonly sandbox: Sandbox;
  readonly running: RunningApp;
  readonly page: Page;
  /** Quits the app and starts it again on the same profile, with which something may be done in between. */
  restart(between?: (profile: string) => void): Promise<Page>;
}

export interface WithAccountOptions {
  readonly sandbox?: SandboxOptions;
  /** How the app is started, asked for before each test. */
  readonly launch?: () => LaunchOptions;
  /** Of the window; as the app opens it unless told. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** Room for a list and details beside it. */
export const WIDE = { width: 1200, height: 760 } as const;

/** For a whole file: before each test a sandbox and the app with an account of it, its dialer there; after each both end. */
export function withAccount({
  sandbox: options = {},
  launch = () => ({}),
  size,
}: WithAccountOptions = {}): WithAccount {
  let sandbox: Sandbox;
  let running: RunningApp;

  beforeEach(async () => {
    sandbox = await startSandbox(options);
    running = await launchApp(launch());
    await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
    await numberField(running.page).waitFor();
    if (size) await running.page.setViewportSize(size);
  });
  afterEach(async () => {
    await closeApps();
    await sandbox.close();
  });
  return {
    get sandbox() {
      return sandbox;
    },
    get running() {
      return running;
    },
    get page() {
      return running.page;
    },
    restart: async (between = () => undefined) => {
      await running.quit();
      between(running.profile);
      running = await launchApp({ ...launch(), profile: running.profile });
      if (size) await running.page.setViewportSize(size);
      return running.page;
    },
  };
}
