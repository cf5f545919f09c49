// Set up, built, and with a display and a bus where this machine has none: how the demo and the benchmark run.
import fs from 'node:fs';
import { ensureBuild } from './build.mjs';
import { at } from './paths.mjs';
import { Trouble } from './say.mjs';
import { runInSession } from './session/run.mjs';
import { whatIsMissing } from './session/session.mjs';
import { setUp } from './setup/set-up.mjs';

/**
 * @param {string} script path below the root
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
export async function runWithApp(script, args) {
  if (!fs.existsSync(at(script))) throw new Trouble(`${script} is not there`);
  await setUp();
  await ensureBuild();
  return runInSession(whatIsMissing(), [process.execPath, at(script), ...args]);
}
