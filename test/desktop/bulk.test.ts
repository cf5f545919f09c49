import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;
let page: Page;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-export-'));
  sandbox = await startSandbox();
  sandbox.scenario.set({ pastCalls: true });
  running = await launchApp();
  ({ page } = running);
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
  await page.setViewportSize({ width: 1200, height: 760 });
  await openView(page, 'History');
  await rows().first().waitFor();
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const grid = () => page.getByRole('grid', { name: 'Calls' });
const rows = () => grid().getByRole('row');
const bar = () => page.getByRole('group', { name: 'Selected calls' });
const search = () => page.getByRole('combobox', { name: 'Search calls' });

/** The system's window answers with this file; what is shown in a folder is remembered. */
async function answerSaveWindow(path: string | null): Promise<void> {
  await running.app.evaluate(({ dialog, shell }, to) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: to === null, filePath: to ?? '' });
    shell.showItemInFolder = (shown) => void Object.assign(globalThis, { shownInFolder: shown });
  }, path);
}

async function exportAs(format: 'CSV' | 'JSON' | 'JSON Lines', withTranscripts = false): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Export / });
  await dialog.getByRole('radio', { name: format, exact: true }).check();
  if (withTranscripts) await dialog.getByRole('switch').press('Space');
  await dialog.getByRole('button', { name: 'Choose a file…' }).click();
}

describe('an export of what is filtered', () => {
  it('is written as CSV and as JSON, shown in its folder, and leaves nothing beside', async () => {
    await search().fill('direction:inbound');
    await page.getByRole('button', { name: 'Remove filter Direction: Inbound' }).waitFor();
    await expect
      .poll(() =>
        rows()
          .filter({ has: page.getByRole('img', { name: 'Outbound' }) })
          .count(),
      )
      .toBe(0);
    const csv = join(folder, 'calls.csv');
    await writeFile(csv, 'what was there before');
    await answerSaveWindow(csv);
    await page.getByRole('button', { name: 'Export all…' }).click();
    await page.getByRole('dialog', { name: /^Export / }).waitFor();
    await takePictures(page, 'export-dialog');
    await exportAs('CSV');
    await page.getByText(/exported to calls\.csv/).waitFor();
    const written: readonly Record<string, string>[] = parse(await readFile(csv, 'utf8'), { bom: true, columns: true });
    await page.getByText(`${written.length} calls`, { exact: true }).waitFor();
    expect(new Set(written.map((row) => row['direction']))).toEqual(new Set(['inbound']));
    await page.getByRole('button', { name: 'Show in folder' }).click();
    await expect
      .poll(() => running.app.evaluate(() => (globalThis as { shownInFolder?: string }).shownInFolder))
      .toBe(csv);

    await answerSaveWindow(join(folder, 'calls.json'));
    await page.getByRole('button', { name: 'Export all…' }).click();
    await exportAs('JSON', true);
    await page.getByText(/exported to calls\.json/).waitFor();
    const list = JSON.parse(await readFile(join(folder, 'calls.json'), 'utf8')) as readonly unknown[];
    expect(list).toHaveLength(written.length);
    expect((await readdir(folder)).sort()).toEqual(['calls.csv', 'calls.json']);
  });

  it('is told where the folder is not there, and nothing is said where no file was chosen', async () => {
    await answerSaveWindow(null);
    await page.getByRole('button', { name: 'Export all…' }).click();
    await exportAs('CSV');
    await answerSaveWindow(join(folder, 'no such folder', 'calls.csv'));
    await page.getByRole('button', { name: 'Export all…' }).click();
    await exportAs('JSON Lines');
    await page.getByRole('alert').getByText('The file could not be written').waitFor();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('many calls', () => {
  it('are selected by keyboard, tagged, untagged by Undo, copied and exported', async () => {
    await rows().first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowUp');
    await bar().getByText('2 selected').waitFor();
    expect(await grid().locator('[role=row][aria-selected=true]').count()).toBe(2);
    await takePictures(page, 'selection');
    await bar().getByRole('button', { name: 'Tags…' }).click();
    await page
      .getByRole('textbox', { name: 'Tag' })
      .or(page.getByRole('combobox', { name: 'Tag' }))
      .fill('roof');
    await takePictures(page, 'selection-tags');
    await page.keyboard.press('Enter');
    await page.getByText('2 calls tagged “roof”.').waitFor();
    await expect.poll(() => rows().filter({ hasText: 'roof' }).count()).toBe(2);
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await page.getByText('2 calls have their tags back.').waitFor();
    await expect.poll(() => rows().filter({ hasText: 'roof' }).count()).toBe(0);

    await rows().first().focus();
    await page.keyboard.press('Escape');
    await bar().waitFor({ state: 'detached' });
    await page.keyboard.press('ControlOrMeta+a');
    await bar()
      .getByText(/^\d+ selected$/)
      .waitFor();
    const count = Number(
      (
        await bar()
          .getByText(/^\d+ selected$/)
          .textContent()
      )?.split(' ')[0],
    );
    await page.keyboard.press('Space');
    await bar()
      .getByText(`${count - 1} selected`)
      .waitFor();
    await bar().getByRole('button', { name: 'Copy numbers' }).click();
    await page.getByText(/different numbers copied/).waitFor();
    const copied = await running.app.evaluate(({ clipboard }) => clipboard.readText());
    for (const number of copied.split('\n')) expect(number).toMatch(/^\+\d+$/);

    await answerSaveWindow(join(folder, 'selected.jsonl'));
    await bar().getByRole('button', { name: 'Export…' }).click();
    await exportAs('JSON Lines');
    await page.getByText(/exported to selected\.jsonl/).waitFor();
    expect((await readFile(join(folder, 'selected.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(count - 1);

    await bar().getByRole('button', { name: 'Delete transcripts…' }).click();
    await page.getByText('None of the selected calls has a transcript on this computer.').waitFor();
    await page.getByRole('button', { name: 'Go back' }).click();
    expect(sandbox.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  });
});
