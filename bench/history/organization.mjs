// A profile whose account has a history of any size. Made by the program itself: first the sandbox account, then the
// archive, filled by the archive's own thread.
import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { startElectron } from '../lib/electron.mjs';
import { sandboxProfile } from '../lib/profiles.mjs';
import { buildFill } from './build-fill.mjs';

/** The sandbox adds nothing of its own. */
export const WITHOUT_PAST = ['--sandbox-without-past'];

/** @typedef {{ profile: string, filled: Filled, bytes: number }} Organization */
/** @typedef {{ calls: number, transcripts: number, ms: { calls: number, transcripts: number } }} Filled */

/**
 * The same, from an earlier run where there is one: a million calls take their time.
 * @param {string} app @param {{ calls: number, transcripts: number }} size @param {string | null} folder
 * @returns {Promise<Organization>}
 */
export async function keptOrganization(app, size, folder) {
  if (folder === null) return organization(app, size);
  const profile = path.join(folder, 'profile');
  const notes = path.join(folder, 'organization.json');
  const known = await fs.readFile(notes, 'utf8').catch(() => null);
  if (known !== null) return { profile, ...JSON.parse(known) };
  const { profile: made, ...figures } = await organization(app, size);
  await fs.cp(made, profile, { recursive: true });
  await fs.writeFile(notes, JSON.stringify(figures));
  return { profile, ...figures };
}

/**
 * @param {string} app folder of the built app
 * @param {{ calls: number, transcripts: number }} size
 * @returns {Promise<Organization>}
 */
export async function organization(app, { calls, transcripts }) {
  const profile = await sandboxProfile(app, WITHOUT_PAST);
  const account = await accountOf(app, profile);
  const folder = path.join(profile, 'record');
  // What the first start took over is in the way of "as large as asked for".
  for (const file of await fs.readdir(folder)) if (file.startsWith('archive.db')) await fs.rm(path.join(folder, file));
  const worker = path.join(app, 'out', 'main', 'archive-worker.js');
  const args = [await buildFill(), worker, folder, account, String(calls), String(transcripts)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { size } = await fs.stat(path.join(folder, 'archive.db'));
  return { profile, filled: JSON.parse(stdout), bytes: size };
}

/** @param {string} app @param {string} profile @returns {Promise<string>} */
async function accountOf(app, profile) {
  const { page, end } = await startElectron(app, profile, WITHOUT_PAST);
  await page.until('input[type=tel]');
  const id = await page.run(async () => {
    const answer = await thunderdial.command('app.snapshot', null);
    return String(/** @type {any} */ (answer).value.accounts[0].id);
  });
  await end();
  return id;
}
