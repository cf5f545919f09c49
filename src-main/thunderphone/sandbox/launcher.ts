import { Worker } from 'node:worker_threads';
import * as v from 'valibot';
import type { StoredKey } from '../../accounts/ports';
import type { SandboxLauncher } from '../../accounts/sandbox-port';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { APP_PAST } from './past/app-past';

const Listening = v.object({ kind: v.literal('listening'), baseUrl: v.string(), apiKey: v.string() });

export interface SandboxHost extends SandboxLauncher {
  stop(): Promise<void>;
}

export interface SandboxHostOptions {
  /** The built worker (out/main/sandbox-worker.js). */
  readonly workerUrl: URL;
  /** Where the pretend calls are kept between runs. */
  readonly stateFile: string;
  /** Whether the organization has calls from before. */
  readonly withPast: boolean;
  readonly note: (text: string) => void;
}

/** Runs the sandbox server in a thread of its own, started when first wanted and again after it broke. */
export function createSandboxHost({ workerUrl, stateFile, withPast, note }: SandboxHostOptions): SandboxHost {
  let worker: Worker | null = null;
  let starting: Promise<Result<StoredKey, Problem>> | null = null;

  const launch = (): Promise<Result<StoredKey, Problem>> =>
    new Promise((resolve) => {
      const started = new Worker(workerUrl, { workerData: { stateFile, ...(withPast ? { past: APP_PAST } : {}) } });
      worker = started;
      started.on('message', (message: unknown) => {
        if (v.is(Listening, message)) resolve(ok({ key: message.apiKey, baseUrl: message.baseUrl }));
      });
      started.on('error', (error) => {
        note(`sandbox: ${error.message}`);
      });
      started.on('exit', () => {
        [worker, starting] = [null, null];
        resolve(fail(problem('sandbox_unavailable')));
      });
    });

  return {
    start: () => (starting ??= launch()),
    stop: async () => {
      const running = worker;
      if (!running) return;
      running.postMessage({ kind: 'close' });
      await new Promise((resolve) => running.once('exit', resolve));
    },
  };
}
