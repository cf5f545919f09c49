// The app with a driver on its main process as well: for what is measured inside it, not for its start.
import { _electron } from 'playwright-core';
import { installedRuntime } from '../../scripts/lib/runtime/installed.mjs';
import { mustRunUnsandboxed } from '../../scripts/lib/sandbox-flags.mjs';

/**
 * @typedef {{ maxMs: number, p99Ms: number, ownMs: number }} Delay how long main's event loop was held up, and for how much
 * of it at most main's thread itself was at work; the rest it waited for a processor (0 where the system does not tell)
 */
/** @typedef {Awaited<ReturnType<typeof startDriven>>} Driven */

/** @param {string} folder the program's @param {string} profile @param {string[]} [more] switches */
export async function startDriven(folder, profile, more = []) {
  const executablePath = installedRuntime()?.executable ?? '';
  const sandbox = mustRunUnsandboxed(executablePath) ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${profile}`, '--disable-gpu', '--lang=en-US', ...sandbox, ...more],
    env: { .../** @type {Record<string, string>} */ (process.env), LC_ALL: 'en_US.UTF-8' },
  });
  const page = await electron.firstWindow();
  await page.waitForSelector('#root > *');
  await electron.evaluate(watchLoop);
  return {
    page,
    pid: electron.process().pid ?? 0,
    /**
     * @template T
     * @param {() => Promise<T>} work
     * @returns {Promise<{ value: T, delay: Delay }>} what came of it, and how long main was held up meanwhile
     */
    async watched(work) {
      await electron.evaluate(readLoop);
      const value = await work();
      return { value, delay: await electron.evaluate(readLoop) };
    },
    /** Whoever asks where to save something gets this answer, without a dialog. @param {string} file */
    saveTo: (file) =>
      electron.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file),
    end: () => electron.close(),
  };
}

/** Runs in main. */
function watchLoop() {
  const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
  const { openSync, readSync } = process.getBuiltinModule('node:fs');
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const turn = { longestMs: 0 };
  Object.assign(globalThis, { loop, turn });
  if (process.platform !== 'linux') return;
  // Of the main thread; the first number is its time on a processor, ns (docs.kernel.org/scheduler/sched-stats.html).
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const text = Buffer.alloc(100);
  const worked = () => Number(text.toString('latin1', 0, readSync(file, text, 0, text.length, 0)).split(' ')[0]) / 1e6;
  let before = worked();
  setInterval(() => {
    const now = worked();
    turn.longestMs = Math.max(turn.longestMs, now - before);
    before = now;
  }, 1);
}

/** Runs in main, and begins anew. */
function readLoop() {
  const nanoseconds = 1e6;
  const { loop, turn } = /** @type {any} */ (globalThis);
  const delay = { maxMs: loop.max / nanoseconds, p99Ms: loop.percentile(99) / nanoseconds, ownMs: turn.longestMs };
  loop.reset();
  turn.longestMs = 0;
  return delay;
}
