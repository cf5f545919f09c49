import { afterEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import type { OddServer } from '../doubles/odd-server/odd-server';
import { startOddServer } from '../doubles/odd-server/odd-server';

let server: OddServer;
let running: RunningApp;

afterEach(async () => {
  await closeApps();
  await server.close();
});

describe.each(['calls', 'data'] as const)('a server of other habits, with rows under "%s"', (rowsUnder) => {
  it('carries the main job: add the key, dial, follow, read the words', async () => {
    server = await startOddServer({ rowsUnder });
    running = await launchApp();
    const { page } = running;
    await addAccount(page, server.apiKey, server.baseUrl);
    await numberField(page).waitFor();
    await choose(page, 'Call from', /\d/);
    await choose(page, 'Agent', /Agent \d+/);
    await numberField(page).fill('+442079460958');
    await callButton(page).click();
    const row = liveCalls(page).filter({ hasText: '20 7946 0958' });
    await row.filter({ hasText: /Completed/ }).waitFor({ timeout: 30_000 });
    expect(server.placed()).toHaveLength(1);
    await openView(page, 'History');
    await page.getByRole('region', { name: 'Call history' }).getByRole('button', { name: 'Details' }).first().click();
    const details = page
      .getByRole('region', { name: 'Call details' })
      .or(page.getByRole('dialog', { name: 'Call details' }));
    await details.getByRole('heading', { name: 'Transcript' }).waitFor();
    await expect.poll(() => server.requests().some((one) => one.path.endsWith('/transcript'))).toBe(true);
  });
});
