// Runs one command inside a session and tidies up after it, whatever ends it.
import { runCommand } from '../command.mjs';
import { catchingSignals, signalCode } from '../signals.mjs';
import { startSession } from './session.mjs';

/**
 * @param {import('./session.mjs').Parts} parts
 * @param {string[]} command program and arguments
 * @returns {Promise<number>} its exit code
 */
export function runInSession(parts, [program, ...args]) {
  let interrupted = 0;
  return catchingSignals(
    (signal) => (interrupted = signalCode(signal)),
    async () => {
      const session = await startSession(parts);
      try {
        // A signal that came while the services did.
        return interrupted || (await runCommand(program, args, session.env));
      } finally {
        await session.end();
      }
    },
  );
}
