import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox();
  sandbox.scenario.set({ pastCalls: true });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
  await running.page.setViewportSize({ width: 1200, height: 760 });
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

describe('the history of the organization', () => {
  it('lists inbound calls, narrows by a term, shows details, and tags with Undo', async () => {
    const { page } = running;
    await openView(page, 'History');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    const search = page.getByRole('searchbox', { name: 'Search calls' });
    const inbound = rows.filter({ has: page.getByRole('img', { name: 'Inbound' }) }).first();
    await inbound.waitFor();
    await takePictures(page, 'history-full');
    await search.fill('direction:inbound');
    await page.getByRole('button', { name: 'Remove filter Direction: Inbound' }).waitFor();
    await expect.poll(() => rows.filter({ has: page.getByRole('img', { name: 'Outbound' }) }).count()).toBe(0);
    await inbound.getByRole('button', { name: 'Details' }).click();
    const details = page.getByRole('region', { name: 'Call details' });
    await details.getByText('Called number').waitFor();
    await details.getByRole('textbox', { name: 'New tag' }).fill('roof');
    await details.getByRole('button', { name: 'Add tag' }).click();
    await details.getByRole('button', { name: 'Remove tag roof' }).waitFor();
    await takePictures(page, 'history-details');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => details.getByRole('button', { name: 'Remove tag roof' }).count()).toBe(0);
    await details.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('dialog', { name: 'Filters' }).getByText('Status').first().waitFor();
    await takePictures(page, 'history-filters');
    await page.keyboard.press('Escape');
    await search.fill('status:faild nobodyatall');
    await page.getByText('Nothing matches').waitFor();
    await page.getByText(/“status:faild” narrows nothing/).waitFor();
    await takePictures(page, 'history-nothing');
    await page.setViewportSize({ width: 380, height: 700 });
    await search.fill('direction:inbound');
    await inbound.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog', { name: 'Call details' }).getByText('Called number').waitFor();
    await takePictures(page, 'history-sheet');
  });
});
