import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 4 });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

/** The part of the key that nobody may see; the first 15 characters are shown on purpose. */
const secretOf = (key: string): string => key.slice(15);

describe('the API key', () => {
  it('is in no heap of the page, once it was saved', async () => {
    const session = await running.app.context().newCDPSession(running.page);
    const chunks: string[] = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const heap = chunks.join('');
    expect(heap).toContain('Number to call');
    expect(heap.includes(secretOf(sandbox.apiKey))).toBe(false);
  });

  it('is in no file of the profile, neither while the app runs nor after', async () => {
    const { page } = running;
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    sandbox.scenario.set({ faults: [{ route: 'GET /v1/calls/:id', kind: 'error-before', times: 1 }] });
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(await filesWith(running.profile, secretOf(sandbox.apiKey))).toEqual([]);
    await running.quit();
    expect(await filesWith(running.profile, secretOf(sandbox.apiKey))).toEqual([]);
    expect(await filesWith(running.profile, sandbox.baseUrl)).not.toEqual([]);
  });

  it('comes back in no answer', async () => {
    const snapshot = await running.page.evaluate(() =>
      (globalThis as unknown as { thunderdial: { command(n: string, p: null): Promise<unknown> } }).thunderdial.command(
        'app.snapshot',
        null,
      ),
    );
    expect(JSON.stringify(snapshot)).not.toContain(secretOf(sandbox.apiKey));
  });

  it('is not shown by the log, and numbers only by their last four digits', async () => {
    await running.quit();
    const log = await readFile(join(running.profile, 'logs', 'thunderdial.log'), 'utf8');
    expect(log).toContain('started');
    expect(log).not.toContain('sk_live_');
    expect(log).not.toMatch(/\+\d{7,}/);
  });
});

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}
