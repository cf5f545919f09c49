// Starts a program in the Electron runtime and takes hold of its page.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { installedRuntime } from '../../scripts/lib/runtime/installed.mjs';
import { mustRunUnsandboxed } from '../../scripts/lib/sandbox-flags.mjs';
import { Cdp } from './cdp.mjs';
import { Page } from './page.mjs';

/** Now in ms since 1970 with fractions, the scale on which all processes agree. */
export const now = () => performance.timeOrigin + performance.now();

/** @typedef {{ spawnedAt: number, pid: number, page: Page, end: () => Promise<void> }} Running */

/**
 * Both sides of every comparison start here, with the same switches.
 * @param {string} folder the program's
 * @param {string} profile its user-data folder
 * @param {string[]} [more] switches
 * @returns {Promise<Running>}
 */
export async function startElectron(folder, profile, more = []) {
  const executable = installedRuntime()?.executable ?? '';
  const sandbox = mustRunUnsandboxed(executable) ? ['--no-sandbox'] : [];
  const args = [folder, `--user-data-dir=${profile}`, '--disable-gpu', '--lang=en-US', '--remote-debugging-pipe'];
  const spawnedAt = now();
  const child = spawn(executable, [...args, ...sandbox, ...more], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'en_US.UTF-8' },
  });
  const ended = once(child, 'exit');
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const page = await firstPage(new Cdp(child));
  return { spawnedAt, pid: child.pid ?? 0, page, end };
}

/** @param {Cdp} cdp @returns {Promise<Page>} */
async function firstPage(cdp) {
  const targetId = await new Promise((resolve, reject) => {
    cdp.listen(({ method, params }) => {
      if (method === 'Target.targetCreated' && params.targetInfo.type === 'page') resolve(params.targetInfo.targetId);
    });
    cdp.send('Target.setDiscoverTargets', { discover: true }).catch(reject);
  });
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (/** @type {string} */ method, /** @type {Record<string, unknown>} */ params = {}) =>
    cdp.send(method, params, sessionId);
  // What is asked of the empty page before the first one is never answered.
  const committed = new Promise((resolve) => {
    cdp.listen((message) => {
      if (message.method === 'Page.frameNavigated' && isPage(message.params.frame)) resolve(null);
    });
  });
  await send('Page.enable');
  const { frameTree } = await send('Page.getFrameTree');
  if (!isPage(frameTree.frame)) await committed;
  return new Page(send);
}

const isPage = (/** @type {{ url: string, parentId?: string }} */ { url, parentId }) =>
  parentId === undefined && !['', ':', 'about:blank'].includes(url);
