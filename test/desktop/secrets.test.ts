import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { filesWith, heapOf } from '../doubles/app/leaks';
import { heldInMain } from '../doubles/app/main-heap';
import { keepTools, TOOL_SECRET, writeOneOff } from '../doubles/app/one-off-steps';
import { callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const app = withAccount({ sandbox: { speed: 4 } });

/** The part of the key that nobody may see; the first 15 characters are shown on purpose. */
const secretOf = (key: string): string => key.slice(15);

describe('the API key', () => {
  it('is in no heap of the page, once it was saved', async () => {
    const heap = await heapOf(app.running);
    expect(heap).toContain('Number to call');
    expect(heap.includes(secretOf(app.sandbox.apiKey))).toBe(false);
  });

  it('is in no file of the profile, neither while the app runs nor after', async () => {
    const { page } = app;
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    app.sandbox.scenario.set({ faults: [{ route: 'GET /v1/calls/:id', kind: 'error-before', times: 1 }] });
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(await filesWith(app.running.profile, secretOf(app.sandbox.apiKey))).toEqual([]);
    await app.running.quit();
    expect(await filesWith(app.running.profile, secretOf(app.sandbox.apiKey))).toEqual([]);
    expect(await filesWith(app.running.profile, app.sandbox.baseUrl)).not.toEqual([]);
  });

  it('comes back in no answer', async () => {
    const snapshot = await rawCommand(app.page, 'app.snapshot', null);
    expect(JSON.stringify(snapshot)).not.toContain(secretOf(app.sandbox.apiKey));
  });

  it('is not shown by the log, and numbers only by their last four digits', async () => {
    await app.running.quit();
    const log = await readFile(join(app.running.profile, 'logs', 'thunderdial.log'), 'utf8');
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
    const { page } = app;
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
    const heap = await heapOf(app.running);
    expect(heap).toContain('Vonage trunk');
    expect(heap.includes(SECRET)).toBe(false);
    const answers = await Promise.all([
      rawCommand(app.page, 'app.snapshot', null),
      rawCommand(app.page, 'directory.connections', { offset: 0, limit: 50 }),
      rawCommand(app.page, 'connections.test', {
        provider: 'vonage',
        method: 'api_key',
        fields: { credentials: { apiSecret: SECRET }, sip_config: {} },
      }),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(JSON.stringify(answers)).not.toContain(SECRET);
  });

  it('is wiped also when the flow is left half way', async () => {
    const { page } = app;
    await openView(page, 'Numbers');
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByRole('button', { name: 'Add connection' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Auth token', { exact: true }).pressSequentially(SECRET);
    await openView(page, 'History');
    await page.getByText('No calls').first().waitFor();
    expect((await heapOf(app.running)).includes(SECRET)).toBe(false);
  });

  it('is in no file of the profile and not in the log, neither while the app runs nor after', async () => {
    await connect();
    app.sandbox.scenario.set({ faults: [{ route: 'GET /v1/voip-connections', kind: 'error-before', times: 1 }] });
    await app.page.getByRole('button', { name: 'Refresh' }).click();
    await app.page.getByText('What is shown is older.').waitFor();
    expect(await filesWith(app.running.profile, SECRET)).toEqual([]);
    await app.running.quit();
    expect(await filesWith(app.running.profile, SECRET)).toEqual([]);
    expect(await filesWith(app.running.profile, 'Vonage trunk')).not.toEqual([]);
  });
});

describe('the secret of a tool', () => {
  /** The one place in main that the design names: the values at hand, each whole and alone. */
  const atHand = { text: `Bearer ${TOOL_SECRET}`, under: 'key' };

  it('is in no heap of the page once it was kept, and in main only as the value at hand', async () => {
    const { page, running } = app;
    await writeOneOff(page);
    await keepTools(page);
    const heap = await heapOf(running);
    expect(heap).toContain('{{secret:');
    expect(heap.includes(TOOL_SECRET)).toBe(false);
    expect(await heldInMain(running, TOOL_SECRET)).toEqual([atHand]);
  });

  it('comes into main’s memory only for a call that needs it, and nothing of the call keeps it there', async () => {
    await writeOneOff(app.page);
    await keepTools(app.page);
    const page = await app.restart();
    await numberField(page).waitFor();
    expect(await heldInMain(app.running, TOOL_SECRET)).toEqual([]);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(await heldInMain(app.running, TOOL_SECRET)).toEqual([atHand]);
    expect((await heapOf(app.running)).includes(TOOL_SECRET)).toBe(false);
  });
});
