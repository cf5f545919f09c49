// The app as a child that can be started again. It ends for good when the person quits it, or by a signal to us.
import { spawn } from 'node:child_process';
import { root } from '../paths.mjs';
import { catchingSignals, signalCode } from '../signals.mjs';

/**
 * @param {string} executable @param {string[]} args
 * @returns {{ restart(): void, ended: Promise<number> }} `ended` gives the exit code
 */
export function runApp(executable, args) {
  const start = () =>
    spawn(executable, args, { cwd: root, env: { ...process.env, THUNDERDIAL_DEV: '1' }, stdio: 'inherit' });
  let child = start();
  let restarting = false;
  const ended = catchingSignals(
    (signal) => child.kill(signal),
    () =>
      new Promise((resolve, reject) => {
        const follow = () => {
          child.on('error', reject);
          child.on('close', (code, signal) => {
            if (!restarting) return resolve(code ?? signalCode(signal ?? 'SIGTERM'));
            restarting = false;
            child = start();
            follow();
          });
        };
        follow();
      }),
  );
  return {
    restart() {
      restarting = true;
      child.kill('SIGTERM');
    },
    ended,
  };
}
