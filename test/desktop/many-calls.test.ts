import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../src-main/domain/ids';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { connect } from '../../src-main/storage/driver';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { fillHistory } from '../doubles/app/filled-history';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, kill, launchApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, numberField, openView } from '../doubles/app/steps';

const CALLS = 60_000;

let sandbox: Sandbox;
let running: RunningApp;
let page: Page;
let folder: string;
let profile: string;

/** An account whose history is there, as after an import that took its time. Each test has a copy. */
let filled: string;
beforeAll(async () => {
  filled = await mkdtemp(join(tmpdir(), 'thunderdial-filled-'));
  sandbox = await startSandbox();
  running = await launchApp({ profile: filled });
  ({ page } = running);
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
  const account = await page.evaluate(async () => {
    const bridge = (
      globalThis as unknown as { thunderdial: { command(name: string, payload: null): Promise<unknown> } }
    ).thunderdial;
    const answer = (await bridge.command('app.snapshot', null)) as { value: { activeAccountId: string } };
    return answer.value.activeAccountId;
  });
  await running.quit();
  fillHistory(filled, account as AccountId, CALLS, Date.now() - 600_000);
}, 180_000);
afterAll(async () => {
  await sandbox.close();
  await rm(filled, { recursive: true, force: true, maxRetries: 5 });
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-export-'));
  profile = await mkdtemp(join(tmpdir(), 'thunderdial-profile-'));
  await cp(filled, profile, { recursive: true });
  await open();
});
afterEach(async () => {
  await closeApps();
  for (const each of [folder, profile]) await rm(each, { recursive: true, force: true, maxRetries: 5 });
});

async function open(): Promise<void> {
  running = await launchApp({ profile });
  ({ page } = running);
  await page.setViewportSize({ width: 1200, height: 760 });
  await openView(page, 'History');
  await page.getByText('60,000 calls', { exact: true }).waitFor({ timeout: 30_000 });
}

const rows = () => page.getByRole('grid', { name: 'Calls' }).getByRole('row');

async function startExport(path: string): Promise<void> {
  await writeFile(path, 'old');
  await running.app.evaluate(({ dialog }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to });
  }, path);
  await page.getByRole('button', { name: 'Export all…' }).click();
  await page.getByRole('switch', { name: /With transcripts/ }).press('Space');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('progressbar', { name: 'Exporting calls' }).waitFor();
}

/** What lies beside the exported file. */
const left = async (): Promise<readonly string[]> => (await readdir(folder)).filter((name) => name !== 'calls.csv');

describe('sixty thousand calls', { timeout: 180_000 }, () => {
  it('an export goes on behind another view, is cancelled without a trace, and none is left by a quit or a kill', async () => {
    const path = join(folder, 'calls.csv');
    await startExport(path);
    await takePictures(page, 'exporting');
    await openView(page, 'Agents');
    await openView(page, 'History');
    await page.getByText(/^60,000 calls exported to calls\.csv/).waitFor({ timeout: 60_000 });
    expect((await stat(path)).size).toBeGreaterThan(10_000_000);
    expect(await left()).toEqual([]);

    await startExport(path);
    await page.getByRole('button', { name: 'Cancel export' }).click();
    await page.getByText('The export was cancelled. Nothing is left of it.').waitFor();
    expect([await readFile(path, 'utf8'), await left()]).toEqual(['old', []]);

    await startExport(path);
    await running.quit();
    expect([await readFile(path, 'utf8'), await left()]).toEqual(['old', []]);

    await open();
    await startExport(path);
    await expect.poll(left).toHaveLength(1);
    await kill(running);
    expect([await readFile(path, 'utf8'), (await left()).length]).toEqual(['old', 1]);
    await open();
    await expect.poll(left).toEqual([]);
  });

  it('are tagged in pieces while searches are answered; a range of thousands is selected by keyboard', async () => {
    await rows().first().focus();
    await page.keyboard.press('ControlOrMeta+a');
    const bar = page.getByRole('group', { name: 'Selected calls' });
    await bar.getByText('60,000 selected').waitFor();
    await bar.getByRole('button', { name: 'Tags…' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('season');
    await page.keyboard.press('Enter');
    await page.getByRole('progressbar', { name: 'Adding a tag' }).waitFor();
    await page.getByRole('combobox', { name: 'Search calls' }).fill('Dachrinne');
    await page.getByText('60 calls', { exact: true }).waitFor();
    await takePictures(page, 'many-hits');
    expect(await page.getByRole('progressbar', { name: 'Adding a tag' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText(/^[\d,]+ calls tagged “season”\. Stopped after [\d,]+ calls\./).waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/calls have their tags back\.$/).waitFor({ timeout: 60_000 });
    await page.getByRole('combobox', { name: 'Search calls' }).fill('tag:season');
    await page.getByText('Nothing matches').waitFor();

    await page.getByRole('combobox', { name: 'Search calls' }).fill('');
    await page.getByText('60,000 calls', { exact: true }).waitFor();
    await takePictures(page, 'many-full');
    await rows().first().focus();
    await page.keyboard.press('Space');
    for (let leap = 0; leap < 300; leap += 1) await page.keyboard.press('Shift+PageDown');
    await bar.getByText('3,001 selected').waitFor();
    await takePictures(page, 'many-selected');

    await page.getByRole('combobox', { name: 'Search calls' }).fill('Dachrinne');
    await page.getByText('60 calls', { exact: true }).waitFor();
    await rows().first().focus();
    await page.keyboard.press('ControlOrMeta+a');
    await bar.getByRole('button', { name: 'Delete transcripts…' }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/Of 60 calls, 60 transcripts are kept here\./)
      .waitFor();
    await takePictures(page, 'many-transcripts');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete transcripts' }).click();
    await page.getByText('60 transcripts deleted from this computer.').waitFor();
    await page.getByText('Nothing matches').waitFor();
    await bar.waitFor({ state: 'detached' });
    await takePictures(page, 'history-nothing-found');
  });

  it('an export that ends while the window is loaded anew is told of by the window that comes', async () => {
    const path = join(folder, 'calls.csv');
    await startExport(path);
    // Nothing is there to be told until the export has ended for certain.
    await running.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      void window?.loadURL('about:blank');
    });
    await page.waitForURL('about:blank');
    await expect.poll(() => readFile(path, 'utf8').then((text) => text === 'old'), { timeout: 60_000 }).toBe(false);
    await expect.poll(left).toEqual([]);
    await page.goBack();
    await page.getByText(/^60,000 calls exported to calls\.csv/).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Show in folder' }).waitFor();
  });

  it('whose tagging a kill cuts off are gone on with, stopped, and given back what they had', async () => {
    await rows().first().focus();
    await page.keyboard.press('ControlOrMeta+a');
    const bar = () => page.getByRole('group', { name: 'Selected calls' });
    await bar().getByRole('button', { name: 'Tags…' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('season');
    await page.keyboard.press('Enter');
    const progress = () => page.getByRole('progressbar', { name: 'Adding a tag' });
    const done = async (): Promise<number> => Number((await progress().getAttribute('value')) ?? 0);
    await progress().waitFor();
    await expect.poll(done).toBeGreaterThan(0);
    await kill(running);

    await open();
    const stopped = page.getByRole('group', { name: 'Change of many calls that stopped' });
    await stopped.getByText(/^Adding the tag “season” stopped at [\d,]+ of 60,000 calls$/).waitFor();
    const numbers = async (): Promise<number> =>
      Number(/at ([\d,]+) of/.exec(await stopped.innerText())?.[1]?.replaceAll(',', ''));
    const killedAt = await numbers();
    expect(killedAt).toBeGreaterThan(0);
    await takePictures(page, 'many-stopped');
    await stopped.getByRole('button', { name: 'Go on' }).click();
    await progress().waitFor();
    await expect.poll(done).toBeGreaterThan(killedAt);
    await page.getByRole('button', { name: 'Stop' }).click();
    await stopped.waitFor();
    expect(await numbers()).toBeGreaterThan(killedAt);
    await stopped.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/calls have their tags back\.$/).waitFor({ timeout: 60_000 });
    await page.getByRole('combobox', { name: 'Search calls' }).fill('tag:season');
    await page.getByText('Nothing matches').waitFor();

    await page.getByRole('combobox', { name: 'Search calls' }).fill('Dachrinne');
    await page.getByText('60 calls', { exact: true }).waitFor();
    await rows().first().focus();
    await page.keyboard.press('ControlOrMeta+a');
    await bar().getByRole('button', { name: 'Tags…' }).click();
    await page.getByLabel('Tag', { exact: true }).fill('season');
    await page.keyboard.press('Enter');
    await page.getByText('60 calls tagged “season”.').waitFor();
    await running.quit();
    await open();
    const latest = page.getByRole('group', { name: 'Latest change of many calls' });
    await latest.getByText('60 calls tagged “season”').waitFor();
    await takePictures(page, 'many-latest');
    await latest.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('60 calls have their tags back.').waitFor();
    await latest.waitFor({ state: 'detached' });
  });

  it('go with their account, in the background and after a crash as well', async () => {
    await openView(page, 'Settings');
    await page.getByRole('button', { name: 'Remove account' }).first().click();
    await page.getByRole('alertdialog').waitFor();
    await takePictures(page, 'remove-account');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove account' }).click();
    await page.getByText(/was removed\.$/).waitFor();
    const count = (): number => {
      const database = connect(join(profile, 'record', 'archive.db'), { readOnly: true });
      try {
        return Number(database.get('SELECT count(*) AS count FROM calls')?.['count']);
      } finally {
        database.close();
      }
    };
    await expect.poll(count).toBeLessThan(CALLS);
    await kill(running);
    expect(count()).toBeGreaterThan(0);
    running = await launchApp({ profile });
    await expect.poll(count, { timeout: 150_000, interval: 500 }).toBe(0);
  });
});

it('what goes wrong is told: an archive of a newer version', { timeout: 60_000 }, async () => {
  await running.quit();
  const database = connect(join(profile, 'record', 'archive.db'), { readOnly: false });
  database.exec('PRAGMA user_version = 999');
  database.close();
  running = await launchApp({ profile });
  ({ page } = running);
  await page.setViewportSize({ width: 1200, height: 760 });
  await openView(page, 'History');
  await page.getByRole('region', { name: 'Call history' }).getByRole('alert').first().waitFor();
  await takePictures(page, 'history-error');
  expect(await rawCommand(page, 'bulk.count', { selection: { kind: 'some', keys: ['1'] } })).toMatchObject({
    ok: false,
  });
});
