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
  await running.page.setViewportSize({ width: 1200, height: 760 });
});
const begin = async (scenario: Parameters<Sandbox['scenario']['set']>[0] = {}): Promise<void> => {
  sandbox.scenario.set(scenario);
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
};
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

  beforeEach(() => begin());

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

const LISTS = [
  { view: 'Agents', tab: null, route: 'GET /v1/agents', full: '12 agents', notKnown: 'Agents not known' },
  {
    view: 'Numbers',
    tab: 'Phone numbers',
    route: 'GET /v1/phone-numbers',
    full: '12 numbers, 6 can call out',
    notKnown: 'Numbers not known',
  },
  {
    view: 'Numbers',
    tab: 'VoIP connections',
    route: 'GET /v1/voip-connections',
    full: '2 connections',
    notKnown: 'Connections not known',
  },
] as const;

describe.each(LISTS)('the list of $view $tab, never read before', ({ view, tab, route, full, notKnown }) => {
  const region = () => running.page.getByRole('region', { name: view, exact: true });
  const open = async (): Promise<void> => {
    await openView(running.page, view);
    if (tab !== null) await region().getByRole('tab', { name: tab }).click();
  };
  const reading = () => region().getByText('Loading…');

  it('is not called empty while it cannot be read, and is there when that is over', async () => {
    await begin({ faults: [{ route, kind: 'error-before' }] });
    await open();
    await region().getByText(notKnown).waitFor();
    expect(
      await region()
        .getByText(/^No .* yet$/)
        .count(),
    ).toBe(0);
    sandbox.scenario.set({ faults: [], slowMs: { [route]: 1_000 } });
    await region().getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await reading().waitFor();
    await region().getByText(full).waitFor();
    expect(await reading().count()).toBe(0);
  });

  it('says that it is being read', async () => {
    await begin({ slowMs: { [route]: 2_500 } });
    await openView(running.page, view);
    await reading().first().waitFor();
    if (tab !== null) await region().getByRole('tab', { name: tab }).click({ timeout: 10_000 });
    await region().getByText(full).waitFor();
  });
});
