// One vitest run: its own report for the person, a JSON report for the count.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runNode } from '../command.mjs';
import { at, tools } from '../paths.mjs';
import { runInSession } from '../session/run.mjs';
import { everything } from '../session/session.mjs';
import { DESKTOP } from './options.mjs';
import { nothing, readTally } from './tally.mjs';

/**
 * @param {string[]} projects
 * @param {string[]} filters
 * @param {(args: string[]) => Promise<number>} run
 */
async function vitest(projects, filters, run) {
  const report = path.join(os.tmpdir(), `thunderdial-tests-${randomUUID()}.json`);
  const args = [tools.vitest, 'run', '--passWithNoTests', ...projects.flatMap((name) => ['--project', name])];
  args.push('--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters);
  try {
    return readTally(report, await run(args));
  } finally {
    fs.rmSync(report, { force: true });
  }
}

/** @param {string[]} projects @param {string[]} filters */
export const runPlain = (projects, filters) => vitest(projects, filters, (args) => runNode(args));

/** @param {string[]} filters @returns {boolean} whether a desktop test could match; a session is not free */
export function desktopTestsMatch(filters) {
  if (filters.length === 0) return true;
  const folder = at('test', DESKTOP);
  if (!fs.existsSync(folder)) return false;
  const files = fs.readdirSync(folder, { recursive: true }).map((file) => path.join(folder, String(file)));
  return files.some((file) => filters.some((filter) => file.includes(filter)));
}

/** The tests that drive the built app, in a session of their own. @param {string[]} filters */
export async function runDesktop(filters) {
  if (!desktopTestsMatch(filters)) return nothing;
  return vitest([DESKTOP], filters, (args) => runInSession(everything(), [process.execPath, ...args]));
}
