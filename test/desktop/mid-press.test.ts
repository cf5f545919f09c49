import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallView, SnapshotView } from '../../src-main/contract/views';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp, startAgain } from '../doubles/app/launch';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';
import { chooseTrayEntry, trayIcons, trayMenu } from '../doubles/app/tray-bus';

const FOLLOWED = /In progress|Completed|Failed/;

let sandbox: Sandbox;
let running: RunningApp;
let icon: string;

/** A number called a while ago, which can be put in again; and another one that stands ready to be called. */
beforeEach(async () => {
  sandbox = await startSandbox({ speed: 8 });
  const before = await trayIcons();
  running = await launchApp();
  const { page } = running;
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550190');
  await callButton(page).click();
  await row('0190')
    .filter({ hasText: /Completed|Failed/ })
    .waitFor({ timeout: 20_000 });
  await expect.poll(async () => (icon = (await trayIcons()).find((one) => !before.includes(one)) ?? '')).not.toBe('');
  // The answer to the press comes late, so that all else comes before it.
  sandbox.scenario.set({ faults: [{ route: 'POST /v1/call', kind: 'slow', ms: 1_500, times: 1 }] });
  await numberField(page).fill('2125550191');
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const row = (number: string) => liveCalls(running.page).filter({ hasText: `+1 212 555 ${number}` });
const placed = (): readonly string[] => sandbox.placedCalls().map(({ toNumber }) => toNumber);

/** Presses Call; its request has left, and its answer is still to come. */
async function press(): Promise<void> {
  await callButton(running.page).click();
  await row('0191').filter({ hasText: 'Sending' }).waitFor();
}

/** What was pressed is called, once, and nothing else is. */
async function onlyThePressedNumber(): Promise<void> {
  await row('0191').filter({ hasText: FOLLOWED }).waitFor({ timeout: 20_000 });
  expect(placed()).toEqual(['+12125550190', '+12125550191']);
  expect(await liveCalls(running.page).count()).toBe(2);
}

describe('while a press of Call is under way', () => {
  it('a second start shows the window and calls nobody', async () => {
    await press();
    await startAgain(running);
    await onlyThePressedNumber();
    await expect.poll(() => numberField(running.page).inputValue()).toBe('');
  });

  it('a number chosen in the tray is put in after it, and is not called', async () => {
    await press();
    // The menu is made anew with each change of a call, and its entries get new ids.
    await expect
      .poll(async () => (await trayMenu(icon)).map(({ label }) => label))
      .toContainEqual(expect.stringMatching(/0191 · Sending/));
    const redial = (await trayMenu(icon)).find(({ label }) => label.includes('212 555 0190'));
    await chooseTrayEntry(icon, redial?.id ?? 0);
    await onlyThePressedNumber();
    expect(await numberField(running.page).inputValue()).toContain('212 555 0190');
  });

  it('a call put in again from the record changes nothing about what is called', async () => {
    const snapshot = (await rawCommand(running.page, 'app.snapshot', null)) as unknown as { value: SnapshotView };
    const first = snapshot.value.calls.find(({ to }: CallView) => to === '+12125550190');
    await press();
    const put = await rawCommand(running.page, 'draft.fromAttempt', { attemptId: first?.attemptId });
    expect(put.ok).toBe(true);
    await onlyThePressedNumber();
    expect(await numberField(running.page).inputValue()).toContain('212 555 0190');
  });
});
