// The build, left out when nothing that goes into it has changed and what came out of it is still there. Both are told
// by content: file times change with every checkout.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runNode } from './command.mjs';
import { withLock } from './lock.mjs';
import { at, root, tools } from './paths.mjs';
import { Trouble, say } from './say.mjs';

const INPUTS = [
  'src-main',
  'src-renderer',
  'resources',
  'electron.vite.config.ts',
  'scripts/vite-first-screen.mjs',
  'scripts/vite-numbering-plans.mjs',
  'scripts/vite-phone-zones.mjs',
  'scripts/vite-start-chunk.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const OUTPUTS = ['out/main', 'out/preload', 'out/renderer'];
const stampFile = at('out', '.build-stamp');

/** @param {string} name file or folder below the root @returns {string[]} its files, sorted */
function filesOf(name) {
  const stat = fs.statSync(at(name), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [name];
  return fs
    .readdirSync(at(name))
    .sort()
    .flatMap((entry) => filesOf(path.join(name, entry)));
}

/** @param {string[]} names @returns {string} */
function digest(names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap(filesOf)) {
    const body = fs.readFileSync(at(file));
    hash.update(`${file}\0${body.length}\0`).update(body);
  }
  return hash.digest('hex');
}

const stampNow = () => JSON.stringify({ inputs: digest(INPUTS), outputs: digest(OUTPUTS) });

/** @returns {boolean} */
function upToDate() {
  try {
    return fs.readFileSync(stampFile, 'utf8') === stampNow();
  } catch {
    return false;
  }
}

/** For whoever writes into out/ by other ways (watch mode): the next build must be a real one. */
export function forgetBuild() {
  fs.rmSync(stampFile, { force: true });
}

async function buildNow() {
  forgetBuild();
  const inputs = digest(INPUTS);
  const started = performance.now();
  const code = await runNode([tools.electronVite, 'build', '--logLevel', 'warn']);
  if (code !== 0) throw new Trouble(`the build failed (exit code ${code})`);
  // The digest from before: what changed while building is not in the build.
  fs.writeFileSync(stampFile, JSON.stringify({ inputs, outputs: digest(OUTPUTS) }));
  say('build', `built ${path.relative(root, at('out'))} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Builds the app into out/ unless it is there. @returns {Promise<boolean>} whether there was anything to do */
export async function ensureBuild() {
  return withLock(
    'build',
    async () => {
      if (upToDate()) return false;
      await buildNow();
      return true;
    },
    () => say('build', 'waiting for another process that is building'),
  );
}
