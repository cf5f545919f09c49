import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePictures } from '../doubles/app/pictures';
import { numberField, openView } from '../doubles/app/steps';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({
  sandbox: { scenario: { generated: { calls: 900, transcripts: 60, seed: 7, days: 40 } } },
  size: WIDE,
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-insights-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const countOf = async (page: Page): Promise<number> =>
  Number.parseInt(
    await page
      .getByRole('status')
      .filter({ hasText: /^[\d,]+ calls?$/ })
      .first()
      .innerText(),
    10,
  );

/** Of the tile. */
const calls = async (page: Page): Promise<number> =>
  Number.parseInt(await page.locator('.tile', { hasText: 'Calls' }).first().locator('.tile-amount').innerText(), 10);

/** Every call of the organization is here, and counted. */
const allRead = (page: Page): Promise<void> =>
  page.getByText('Earlier calls are not all here yet').waitFor({ state: 'detached', timeout: 40_000 });

async function showInsights(page: Page): Promise<void> {
  await openView(page, 'History');
  await page.getByRole('grid', { name: 'Calls' }).getByRole('row').first().waitFor();
  await page.keyboard.press('Control+i');
  await page.getByRole('heading', { name: 'Agents' }).waitFor();
}

describe('insights', () => {
  it('count what the list finds, are narrowed by a press and the chip undoes it', async () => {
    const { page } = given;
    await showInsights(page);
    await allRead(page);
    await expect.poll(async () => (await calls(page)) === (await countOf(page)), { timeout: 10_000 }).toBe(true);
    const all = await calls(page);
    await takePictures(page, 'insights-full');
    for (const title of ['Busiest hours', 'Agents', 'Own numbers']) {
      await page.getByRole('heading', { name: title }).scrollIntoViewIfNeeded();
      await takePictures(page, `insights-${title.toLowerCase().replace(' ', '-')}`);
    }
    await page
      .getByRole('list', { name: 'Status' })
      .getByRole('button', { name: /^Failed/ })
      .click();
    await page.getByRole('button', { name: 'Remove filter Status: Failed' }).waitFor();
    await expect.poll(() => calls(page), { timeout: 10_000 }).toBeLessThan(all);
    expect(await calls(page)).toBe(await countOf(page));
    await page.getByRole('button', { name: 'Remove filter Status: Failed' }).click();
    await expect.poll(() => calls(page), { timeout: 10_000 }).toBe(all);
  });

  it('are read and narrowed by keyboard, and are there again after a restart', async () => {
    const { page } = given;
    await showInsights(page);
    await allRead(page);
    const bars = page.getByRole('group', { name: 'Calls per day' }).getByRole('button');
    await bars.last().focus();
    await page.keyboard.press('ArrowLeft');
    const bar = page.locator('.chart-point:focus');
    const name = (await bar.getAttribute('aria-label')) ?? '';
    expect(name).toMatch(/^\w+day, \w+ \d+, \d{4}: \d+ calls?$/);
    await page.locator('.chart-readout', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Remove filter From / }).waitFor();
    await page.getByRole('button', { name: /^Remove filter Before / }).waitFor();
    await expect
      .poll(async () => `: ${String(await calls(page))} call`, { timeout: 10_000 })
      .toBe(/: \d+ call/.exec(name)?.[0]);

    await given.restart();
    await numberField(given.page).waitFor();
    await openView(given.page, 'History');
    await given.page.getByRole('heading', { name: 'Agents' }).waitFor();
    await given.page.keyboard.press('Control+i');
    await given.page.getByRole('grid', { name: 'Calls' }).waitFor();
  });

  it('have a table of each chart, and save it', async () => {
    const { page, app } = given.running;
    await showInsights(page);
    await allRead(page);
    const file = join(folder, 'agents.csv');
    await app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: to });
    }, file);
    await page.getByRole('button', { name: 'Table of Agents' }).click();
    const table = page.getByRole('region', { name: 'Table of Agents' }).getByRole('table');
    await table.waitFor();
    await takePictures(page, 'insights-table');
    await page.getByRole('button', { name: 'CSV of Agents' }).click();
    await page.getByText(/^Saved \d+ rows\.$/).waitFor();
    const lines = (await readFile(file, 'utf8')).trim().split('\r\n');
    expect(lines[0]).toBe('agent,calls,minutes,calls that tell minutes,cost in dollars,calls that tell a cost');
    expect(lines.slice(1)).toHaveLength(await table.locator('tbody').getByRole('row').count());
    const counted = lines.slice(1).reduce((sum, line) => sum + Number(line.split(',').at(-5)), 0);
    expect(counted).toBe(await calls(page));
  });

  it('of nothing say so', async () => {
    const { page } = given;
    await showInsights(page);
    await page.getByRole('combobox', { name: 'Search calls' }).fill('nobodyatall');
    await page.getByText('Nothing matches').waitFor();
    await takePictures(page, 'insights-nothing');
  });
});
