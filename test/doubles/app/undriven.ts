import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { Answer } from '../../../src-main/contract/envelope';
import { Cdp } from './cdp';

/** The built app, running in real Electron without a test driver and its switches. */
export interface App {
  /** Of the main process. */
  readonly pid: number;
  /** Resolves once a page answers; rejects when the app ends before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  /** A command of the page's bridge. Rejects when the app ends before it answers. */
  command<T>(name: string, payload: unknown): Promise<Answer<T>>;
  /** Runs JavaScript in the page and waits for what it promises. */
  evaluate(expression: string): Promise<unknown>;
  /**
   * Lets go of the page, whose hanging Chromium does not mind as long as a debugger holds it. What is asked of the page
   * after that takes hold of it again.
   */
  release(): Promise<void>;
  /** Ends the process as a power cut does, at once. */
  readonly kill: () => void;
  /** Ends it as a log-out does. */
  quit(): Promise<void>;
}

/** The package's main module is the path of the runtime. */
const runtime = (): string => createRequire(import.meta.url)('electron') as string;

export function startApp(root: string, profile: string): App {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [root, `--user-data-dir=${profile}`, '--disable-gpu', '--lang=en-US', '--remote-debugging-pipe'];
  const child = spawn(runtime(), [...args, ...sandbox], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  const ended = once(child, 'exit').then(() => undefined);
  const cdp = new Cdp(child);
  const target = cdp.firstPage();
  let session: Promise<string> | null = null;
  const held = (): Promise<string> => (session ??= target.then((page) => cdp.attach(page)));

  const evaluate = async (expression: string): Promise<unknown> => {
    for (;;) {
      try {
        const wish = { expression, awaitPromise: true, returnByValue: true };
        const answer = await cdp.send('Runtime.evaluate', wish, await held());
        const { result, exceptionDetails } = answer as { result: { value?: unknown }; exceptionDetails?: object };
        if (exceptionDetails) throw new Error(`in the page: ${JSON.stringify(exceptionDetails)}`);
        return result.value;
      } catch (error) {
        // The first page is about:blank, which gives way to ours.
        if (!/context|navigat|Promise was collected/i.test(String(error))) throw error;
      }
    }
  };

  const ready = evaluate(BRIDGE_THERE).then(() => undefined);
  // Whoever kills the app before its page stood does not ask for it.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    ended,
    command: async <T>(name: string, payload: unknown) => {
      await ready;
      const call = `globalThis.thunderdial.command(${JSON.stringify(name)}, ${JSON.stringify(payload)})`;
      return (await evaluate(call)) as Answer<T>;
    },
    evaluate: async (expression) => {
      await ready;
      return evaluate(expression);
    },
    release: async () => {
      const sessionId = await held();
      session = null;
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
    kill: () => child.kill('SIGKILL'),
    quit: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const BRIDGE_THERE = `new Promise((resolve) => {
  const look = () => (location.protocol === 'app:' && globalThis.thunderdial ? resolve(true) : setTimeout(look, 5));
  look();
})`;
