import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { callButton, choose, liveCalls, numberField, openView, trySandbox } from '../doubles/app/steps';

let first: RunningApp;

beforeEach(async () => {
  first = await launchApp();
  const { page } = first;
  await trySandbox(page);
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('6465550199');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'Failed' }).waitFor();
  await first.quit();
});
afterEach(closeApps);

const database = (): string => join(first.profile, 'record', 'thunderdial.db');

describe('the record', () => {
  it('has the call after a restart, in the history with its timeline', async () => {
    const { page } = await launchApp({ profile: first.profile });
    await openView(page, 'History');
    const row = page.getByRole('region', { name: 'Call history' });
    await row.getByText('+1 646 555 0199').first().waitFor();
    await row.getByRole('button', { name: 'Details' }).first().click();
    await page.getByText('Call pressed and recorded').waitFor();
  });

  it('that is damaged is set aside untouched, reported, and a new one is begun', async () => {
    await writeFile(database(), 'this was a database once');
    const { page } = await launchApp({ profile: first.profile });
    await page.getByText('The call record was damaged.', { exact: false }).first().waitFor();
    const aside = (await readdir(join(first.profile, 'record'))).find((name) => name.includes('damaged'));
    expect(aside).toBeDefined();
    expect(await readFile(join(first.profile, 'record', aside ?? ''), 'utf8')).toBe('this was a database once');
    await page.getByRole('button', { name: 'Try the sandbox' }).waitFor();
  });

  it('of a newer version is refused with a clear message, and left as it is', async () => {
    const newer = new DatabaseSync(database());
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    const before = await readFile(database());
    const { page, quit } = await launchApp({ profile: first.profile });
    await page.getByText('written by a newer version', { exact: false }).first().waitFor();
    await page.getByText('Nothing can be called now').waitFor();
    expect(await page.getByRole('button', { name: 'Try the sandbox' }).count()).toBe(0);
    await quit();
    expect((await readFile(database())).equals(before)).toBe(true);
  });
});
