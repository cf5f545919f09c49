import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox();
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
  await running.page.setViewportSize({ width: 1200, height: 760 });
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const PAGES = [
  { view: 'Agents', full: '12 agents', empty: 'No agents yet' },
  { view: 'Numbers', full: '12 numbers, 6 can call out', empty: 'No numbers yet' },
  { view: 'Billing', full: '50 of 121', empty: 'No transactions yet' },
] as const;

describe.each(PAGES)('the page $view', ({ view, full, empty }) => {
  const region = () => running.page.getByRole('region', { name: view, exact: true });
  const refresh = () => region().getByRole('button', { name: 'Refresh', exact: true });

  it('keeps what it had while it cannot be read, says why, and is whole again when that is over', async () => {
    const { page } = running;
    await openView(page, view);
    await region().getByText(full).waitFor();
    sandbox.scenario.set({ faults: [{ route: '*', kind: 'error-before' }] });
    await refresh().click();
    await region().getByRole('alert').getByText('What is shown is older.').first().waitFor();
    await region().getByText(full).waitFor();
    sandbox.scenario.set({ faults: [] });
    await region().getByRole('alert').getByRole('button', { name: 'Try again' }).first().click();
    await expect.poll(() => region().getByRole('alert').count()).toBe(0);
  });

  it('says that it is being read, and that there is nothing', async () => {
    const { page } = running;
    await openView(page, view);
    await region().getByText(full).waitFor();
    sandbox.scenario.set({ slowMs: { '*': 1_500 }, agentCount: 0, noNumbers: true, noTransactions: true });
    await refresh().click();
    await region().getByText('Updating…').waitFor();
    await region().getByText(empty).waitFor();
  });

  it('is there offline after a restart, with its age', async () => {
    await openView(running.page, view);
    await region().getByText(full).waitFor();
    await running.quit();
    await sandbox.close();
    running = await launchApp({ profile: running.profile });
    await openView(running.page, view);
    await region().getByText(full).waitFor();
    await region()
      .getByText(/^Updat/)
      .first()
      .waitFor();
  });
});
