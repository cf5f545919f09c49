import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { minuteOfDay } from '../../src-main/domain/number/minute-of-day';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { rawCommand } from '../doubles/app/bridge-in-page';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;
let page: Page;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 4 });
  running = await launchApp();
  ({ page } = running);
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const sent = (): number => sandbox.requests().filter(({ method }) => method === 'POST').length;
const question = () => page.getByRole('alertdialog', { name: /Call \+1 212 555 0142/ });

/** Hours that this very moment in New York is not within. */
function otherHours(): { ask: boolean; from: number; to: number } {
  const minute = minuteOfDay('America/New_York', new Date()) ?? 0;
  return minute < 720 ? { ask: true, from: 780, to: 1_440 } : { ask: true, from: 0, to: 660 };
}

describe('quiet hours', () => {
  it('are asked about; a no sends nothing, a yes is kept with the call', async () => {
    await rawCommand(page, 'guards.chooseHours', otherHours());
    await numberField(page).fill('2125550142');
    await page.getByText(/there: outside/).waitFor();
    await callButton(page).click();
    await question()
      .getByText(/^It is .* there: outside/)
      .waitFor();
    await page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    expect(sent()).toBe(0);

    await callButton(page).click();
    await question().getByRole('button', { name: 'Call anyway' }).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(sandbox.placedCalls()).toHaveLength(1);
    await openView(page, 'History');
    await page.getByRole('button', { name: 'Details' }).first().click();
    await page.getByText(/Called anyway, after this was asked: It is .* there: outside/).waitFor();
  });
});

describe('the do-not-call list', () => {
  it('refuses a call until the number is taken off', async () => {
    await numberField(page).fill('2125550142');
    await page.getByRole('button', { name: 'Add to do-not-call list' }).click();
    await page.getByText('On your do-not-call list. It is not called.').waitFor();
    await callButton(page).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'do-not-call list, so nothing was sent' });
    await refusal.getByRole('button', { name: 'Open Settings' }).click();
    expect(sent()).toBe(0);

    await page.getByRole('button', { name: 'Remove +1 212 555 0142' }).click();
    await page.getByText('Nobody is on the list').waitFor();
    await openView(page, 'Dial');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(sent()).toBe(1);
  });

  it('asks where it warns', async () => {
    await rawCommand(page, 'doNotCall.add', {
      number: '+12125550142',
      region: null,
      note: 'asked in May',
      from: 'hand',
    });
    await rawCommand(page, 'guards.chooseMode', { mode: 'warn' });
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await question().getByText('On your do-not-call list: asked in May').waitFor();
    expect(sent()).toBe(0);
    await question().getByRole('button', { name: 'Call anyway' }).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
  });

  it('is imported from a file, exported to one, and the import undone', { timeout: 120_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'thunderdial-lists-'));
    try {
      const list = join(folder, 'list.csv');
      const lines = Array.from({ length: 100_000 }, (_, nth) => `Person ${nth},${2_122_000_000 + nth}`);
      await writeFile(list, ['name,phone', ...lines, 'Nobody,911', 'Twice,2122000000'].join('\n'));
      const out = join(folder, 'out.csv');
      await running.app.evaluate(
        ({ dialog }, [from, to]) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [from] });
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to });
        },
        [list, out] as const,
      );
      await rawCommand(page, 'doNotCall.add', { number: '+12122099998', region: null, note: '', from: 'hand' });
      await openView(page, 'Settings');
      await page.getByRole('button', { name: 'Import CSV…' }).click();
      const report = page.getByRole('region', { name: 'Import report' });
      await report.getByText('99,999 added · 2 already there · 1 skipped').waitFor({ timeout: 60_000 });
      await report.getByText('Line 100002').waitFor();
      await page.getByRole('searchbox', { name: 'Search do-not-call list' }).fill('2099999');
      await page.getByText('1 number', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Export CSV…' }).click();
      await page.getByText('100,000 numbers were saved.').waitFor({ timeout: 60_000 });
      const written = await readFile(out, 'utf8');
      expect(written.split('\r\n')).toHaveLength(100_002);
      expect(written).toContain('+12122099999,,list.csv,');

      // Undone as a whole, but for what was on the list before it.
      await page.getByRole('searchbox', { name: 'Search do-not-call list' }).fill('');
      await report.getByRole('button', { name: 'Undo import' }).click();
      await page.getByText('99,999 numbers of list.csv taken off the list again.').waitFor();
      await page.getByText('1 number', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Remove +1 212 209 9998' }).waitFor();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
