import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';

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
    const heap = await heapOf(running);
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

describe('what a provider is told', () => {
  const SECRET = ['provider', 'secret', 'of', 'this', 'test'].join('-');
  const FIRST = `${SECRET}-invalid`;

  /** Tests twice, connects, and closes the flow at the next step. */
  const connect = async (): Promise<void> => {
    const { page } = running;
    await openView(page, 'Numbers');
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByRole('button', { name: 'Add connection' }).click();
    await page.getByText('Vonage', { exact: true }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('API key').fill('plain-key');
    const secret = page.getByLabel('API secret', { exact: true });
    await secret.pressSequentially(FIRST);
    await page.getByRole('button', { name: 'Test credentials' }).click();
    await page.getByText('The test failed').waitFor();
    await secret.fill('');
    await secret.pressSequentially(SECRET);
    await page.getByRole('button', { name: 'Test credentials' }).click();
    await page.getByText('The test passed').waitFor();
    await page.getByRole('button', { name: 'Create connection' }).click();
    await page.getByText('Which numbers should ThunderPhone use?').waitFor();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('row', { name: /Vonage trunk/ }).waitFor();
  };

  it('is in no heap of the page once the flow is closed, and in no answer', async () => {
    await connect();
    const heap = await heapOf(running);
    expect(heap).toContain('Vonage trunk');
    expect(heap.includes(SECRET)).toBe(false);
    const answers = await Promise.all([
      rawCommand(running.page, 'app.snapshot', null),
      rawCommand(running.page, 'directory.connections', { offset: 0, limit: 50 }),
      rawCommand(running.page, 'connections.test', {
        provider: 'vonage',
        method: 'api_key',
        fields: { credentials: { apiSecret: SECRET }, sip_config: {} },
      }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(JSON.stringify(answers)).not.toContain(SECRET);
  });

  it('is wiped also when the flow is left half way', async () => {
    const { page } = running;
    await openView(page, 'Numbers');
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByRole('button', { name: 'Add connection' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Auth token', { exact: true }).pressSequentially(SECRET);
    await openView(page, 'History');
    await page.getByText('No calls').first().waitFor();
    expect((await heapOf(running)).includes(SECRET)).toBe(false);
  });

  it('is in no file of the profile and not in the log, neither while the app runs nor after', async () => {
    await connect();
    sandbox.scenario.set({ faults: [{ route: 'GET /v1/voip-connections', kind: 'error-before', times: 1 }] });
    await running.page.getByRole('button', { name: 'Refresh' }).click();
    await running.page.getByText('What is shown is older.').waitFor();
    expect(await filesWith(running.profile, SECRET)).toEqual([]);
    await running.quit();
    expect(await filesWith(running.profile, SECRET)).toEqual([]);
    expect(await filesWith(running.profile, 'Vonage trunk')).not.toEqual([]);
  });
});

/** The page's memory as text, after everything that nobody holds was let go. */
async function heapOf({ app, page }: RunningApp): Promise<string> {
  const session = await app.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}
