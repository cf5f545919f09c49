import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  /** Quits as a person does, by the app's own way; the profile stays for another start. */
  quit(): Promise<void>;
}

export interface LaunchOptions {
  /** A profile of an earlier start; a fresh one without it. */
  readonly profile?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Whether the sandbox account begins with calls from before, as it does for everybody else; here only if asked. */
  readonly sandboxPast?: boolean;
}

const profiles: string[] = [];
/** With their processes, which a closed app no longer tells. */
const running = new Map<ElectronApplication, ChildProcess>();

/** Starts the built app in real Electron and waits until its page stands. */
export async function launchApp({
  profile,
  env = {},
  args = [],
  sandboxPast = false,
}: LaunchOptions = {}): Promise<RunningApp> {
  const folder = profile ?? (await mkdtemp(join(tmpdir(), 'thunderdial-profile-')));
  if (!profile) profiles.push(folder);
  const past = sandboxPast ? [] : ['--sandbox-without-past'];
  const app = await _electron.launch({
    args: [ROOT, `--user-data-dir=${folder}`, '--disable-gpu', '--lang=en-US', ...past, ...args],
    cwd: ROOT,
    env: { ...stringsOf(process.env), LC_ALL: 'en_US.UTF-8', ...env },
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 30_000,
  });
  running.set(app, app.process());
  const page = await app.firstWindow();
  page.setDefaultTimeout(12_000);
  await page.waitForSelector('#root > *');
  return { app, page, profile: folder, quit: () => quit(app) };
}

/** Ends every app that a test left running and removes the profiles. For `afterEach`. */
export async function closeApps(): Promise<void> {
  for (const child of running.values()) child.kill('SIGKILL');
  running.clear();
  for (const folder of profiles.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Starts the app once more on a profile that is in use, as a second click on its icon does, or a click on a link that
 * the system hands over; resolves when it ended.
 */
export async function startAgain({ app, profile }: RunningApp, link?: string): Promise<void> {
  const [executable = ''] = running.get(app)?.spawnargs ?? [];
  const args = [ROOT, `--user-data-dir=${profile}`, '--disable-gpu', '--no-sandbox', ...(link ? [link] : [])];
  const child = spawn(executable, args, { stdio: 'ignore' });
  await once(child, 'exit');
}

async function quit(app: ElectronApplication): Promise<void> {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ app: electron }) => {
    electron.quit();
  });
  await ended;
  running.delete(app);
}

/** Ends the app as a power cut does. */
export async function kill({ app }: RunningApp): Promise<void> {
  const ended = app.waitForEvent('close');
  running.get(app)?.kill('SIGKILL');
  await ended;
  running.delete(app);
}

const stringsOf = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
