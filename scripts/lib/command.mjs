// Runs programs as children that get our signals, so that none outlives us.
import { spawn } from 'node:child_process';
import { root } from './paths.mjs';
import { Trouble } from './say.mjs';
import { catchingSignals, signalCode } from './signals.mjs';

/** @typedef {Record<string, string | undefined>} Environment */

/** @param {import('node:child_process').ChildProcess} child @param {string} name @returns {Promise<number>} exit code */
function ended(child, name) {
  return catchingSignals(
    (signal) => child.kill(signal),
    () =>
      new Promise((resolve, reject) => {
        child.on('error', (error) => reject(new Trouble(`${name} could not be started: ${error.message}`)));
        child.on('close', (code, signal) => resolve(code ?? signalCode(signal ?? 'SIGTERM')));
      }),
  );
}

/**
 * Runs a program in the foreground: our streams are its streams.
 * @param {string} program @param {string[]} args @param {Environment} [env]
 * @returns {Promise<number>} its exit code; 128 plus the signal's number when a signal ended it, as shells do
 */
export function runCommand(program, args, env = process.env) {
  return ended(spawn(program, args, { cwd: root, env, stdio: 'inherit' }), program);
}

/** Runs a script or tool with this very Node. @param {string[]} args @param {Environment} [env] */
export const runNode = (args, env) => runCommand(process.execPath, args, env);

/** The same, but keeps what it says. @param {string[]} args @returns {Promise<{ code: number, output: string }>} */
export async function captureNode(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return { code: await ended(child, String(args[0])), output };
}
