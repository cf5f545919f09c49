// The demo itself: a person's first minutes with Thunderdial, done by the built app in real Electron with the sandbox
// account. Every line of its timeline was read off the screen. Exits 0 only if all of it was seen.
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { at, root } from '../lib/paths.mjs';
import { showDialer } from './dialer.mjs';
import { createTimeline } from './timeline.mjs';
import { showHistory } from './history.mjs';

const pictures = at('out/demo');
const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'thunderdial-demo-'));
const timeline = createTimeline();
await fs.rm(pictures, { recursive: true, force: true });
await fs.mkdir(pictures, { recursive: true });

const app = await _electron.launch({
  args: [root, `--user-data-dir=${profile}`, '--disable-gpu', '--lang=en-US'],
  cwd: root,
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const page = await app.firstWindow();
  const shoot = (/** @type {string} */ name) =>
    page.screenshot({ path: path.join(pictures, `${name}.png`), animations: 'disabled' });
  await page.setViewportSize({ width: 1200, height: 760 });
  await showDialer(page, timeline, shoot);
  await showHistory(page, timeline, shoot);
  timeline.say('all of it was seen; screenshots are in out/demo/');
} catch (error) {
  timeline.say(`NOT SEEN: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
  const page = app.windows()[0];
  if (page) await page.screenshot({ path: path.join(pictures, 'failure.png') });
  process.exitCode = 1;
} finally {
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  await app.close().catch(() => undefined);
  await fs.rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
