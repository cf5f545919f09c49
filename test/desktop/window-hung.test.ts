import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallView, DraftView, SnapshotView } from '../../src-main/contract/views';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { clickInto, focusedWindow, pressKey, windowsOf } from '../doubles/app/on-screen';
import type { App } from '../doubles/app/undriven';
import { startApp } from '../doubles/app/undriven';

const ROOT = resolve(import.meta.dirname, '../..');
/** Chromium gives a page 15 seconds to take note of a click. */
const UNTIL_HUNG_MS = 40_000;

let sandbox: Sandbox;
let profile: string;
let app: App;

beforeEach(async () => {
  sandbox = await startSandbox({});
  profile = await mkdtemp(join(tmpdir(), 'thunderdial-hung-'));
  app = startApp(ROOT, profile);
});
afterEach(async () => {
  app.kill();
  await app.ended;
  await sandbox.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

const log = (): Promise<string> => readFile(join(profile, 'logs', 'thunderdial.log'), 'utf8');
const shown = async (): Promise<string> => String(await app.evaluate('document.body.innerText'));

async function ask<T>(name: string, payload: unknown = null): Promise<T> {
  const answer = await app.command<T>(name, payload);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value;
}

/** Presses Call, and waits until the page shows the call going on. */
async function callSomebody(): Promise<void> {
  // At whatever hour it is there.
  await ask('guards.chooseHours', { ask: false, from: 0, to: 1_440 });
  // The page asks for it first, and so gets the program that has taken up the last run.
  await ask('app.snapshot');
  await ask('accounts.add', { key: sandbox.apiKey, baseUrl: sandbox.baseUrl, name: 'Hung', keep: 'memory' });
  const stands = async () => (await ask<SnapshotView>('app.snapshot')).directory.parts.lines.state;
  await expect.poll(stands, { timeout: 20_000 }).toBe('ready');
  const { draft } = await ask<{ readonly draft: DraftView }>('app.snapshot');
  const wish = { from: '+14155550101', agent: { kind: 'saved', id: '101' }, maxHold: '' };
  await ask('draft.edit', { id: draft.id, text: '+12125550142', ...wish });
  await ask<CallView>('calls.place', { draftId: draft.id, to: '+12125550142', ...wish });
  await expect.poll(shown, { timeout: 20_000 }).toMatch(/212 555 0142[^]*In progress/);
}

/** From the next click on the page does nothing but count time. */
async function hangAtClick(ms: number): Promise<void> {
  const hang = `() => { for (const end = Date.now() + ${String(ms)}; Date.now() < end;); }`;
  await app.evaluate(`addEventListener('mousedown', ${hang}, { capture: true, once: true })`);
  await app.release();
}

describe('a window that hangs', () => {
  it('is offered anew and shows the same state, while the call is followed to its end', async () => {
    await callSomebody();
    const [window = ''] = windowsOf(app.pid);
    await hangAtClick(Number.POSITIVE_INFINITY);
    const boxes = (): readonly string[] => windowsOf(app.pid).filter((one) => one !== window);

    const looks = (): number => sandbox.requests().filter(({ path }) => /\/calls\/\d+\/?$/.test(path)).length;
    const before = looks();
    clickInto(window);
    await expect.poll(log, { timeout: UNTIL_HUNG_MS }).toContain('window unresponsive');
    // The box of the system: it stands in front of the window and has the keyboard, with Reload window chosen.
    await expect.poll(() => boxes().includes(focusedWindow())).toBe(true);
    await expect.poll(() => sandbox.calls()[0]?.['status'], { timeout: 30_000 }).toBe('completed');
    // Followed while nobody can see it.
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before + 2);

    pressKey('Return');
    await expect.poll(boxes).toEqual([]);
    // Not before: what a debugger asks of a page that is being ended is never answered.
    await expect.poll(log, { timeout: 20_000 }).toMatch(/process gone[^]*responsive again/);
    await expect.poll(shown, { timeout: 20_000 }).toMatch(/212 555 0142[^]*Completed/);
    expect((await ask<SnapshotView>('app.snapshot')).calls).toMatchObject([{ state: 'completed' }]);
    expect(sandbox.placedCalls()).toHaveLength(1);
  }, 120_000);

  it('that comes back by itself takes the question away', async () => {
    await app.ready;
    await hangAtClick(22_000);
    const [window = ''] = windowsOf(app.pid);
    const boxes = (): readonly string[] => windowsOf(app.pid).filter((one) => one !== window);

    clickInto(window);
    await expect.poll(boxes, { timeout: UNTIL_HUNG_MS }).toHaveLength(1);
    await expect.poll(boxes, { timeout: 30_000 }).toEqual([]);
    expect(await log()).toMatch(/unresponsive[^]*responsive again/);
    expect(await log()).not.toContain('process gone');
  }, 120_000);
});
