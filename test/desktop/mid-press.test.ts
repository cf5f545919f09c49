import { beforeEach, describe, expect, it } from 'vitest';
import type { CallView, SnapshotView } from '../../src-main/contract/views';
import { launchApp, startAgain } from '../doubles/app/launch';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { callButton, liveCalls, numberField } from '../doubles/app/steps';
import { chooseTrayEntry, trayIcons, trayMenu } from '../doubles/app/tray-bus';
import { ENDED, FOLLOWED, withDialer } from '../doubles/app/with-dialer';

/** As a system hands them over. The app registers none of them: they lead to nothing. */
const LINKS = ['tel:+12125550192', 'callto:+12125550192', 'tel:+12125550191;call=now'] as const;

let before: readonly string[];
let icon: string;

// Before the app is started.
beforeEach(async () => {
  before = await trayIcons();
});
const { app, row, dial, placed } = withDialer({ sandbox: { speed: 8 } });

/** A number called a while ago, which can be put in again; and another one that stands ready to be called. */
beforeEach(async () => {
  await dial('0190');
  await row('0190').filter({ hasText: ENDED }).waitFor({ timeout: 20_000 });
  await expect.poll(async () => (icon = (await trayIcons()).find((one) => !before.includes(one)) ?? '')).not.toBe('');
  // The answer to the press comes late, so that all else comes before it.
  app.sandbox.scenario.set({ faults: [{ route: 'POST /v1/call', kind: 'slow', ms: 1_500, times: 1 }] });
  await numberField(app.page).fill('2125550191');
});

/** Presses Call; its request has left, and its answer is still to come. */
async function press(): Promise<void> {
  await callButton(app.page).click();
  await row('0191').filter({ hasText: 'Sending' }).waitFor();
}

/** What was pressed is called, once, and nothing else is. */
async function onlyThePressedNumber(): Promise<void> {
  await row('0191').filter({ hasText: FOLLOWED }).waitFor({ timeout: 20_000 });
  expect(placed()).toEqual(['+12125550190', '+12125550191']);
  expect(await liveCalls(app.page).count()).toBe(2);
}

describe('while a press of Call is under way', () => {
  it('a second start shows the window and calls nobody', async () => {
    await press();
    await startAgain(app.running);
    await onlyThePressedNumber();
    await expect.poll(() => numberField(app.page).inputValue()).toBe('');
  });

  it('a link that starts the app again calls nobody, nor does it change what is called', async () => {
    await press();
    for (const link of LINKS) await startAgain(app.running, link);
    await onlyThePressedNumber();
    await expect.poll(() => numberField(app.page).inputValue()).toBe('');
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
    expect(await numberField(app.page).inputValue()).toContain('212 555 0190');
  });

  it('a call put in again from the record changes nothing about what is called', async () => {
    const snapshot = (await rawCommand(app.page, 'app.snapshot', null)) as unknown as { value: SnapshotView };
    const first = snapshot.value.calls.find(({ to }: CallView) => to === '+12125550190');
    await press();
    const put = await rawCommand(app.page, 'draft.fromAttempt', { attemptId: first?.attemptId });
    expect(put.ok).toBe(true);
    await onlyThePressedNumber();
    expect(await numberField(app.page).inputValue()).toContain('212 555 0190');
  });
});

describe('a link', () => {
  it('leaves the number alone that stands in the dialer, and calls nobody', async () => {
    for (const link of LINKS) await startAgain(app.running, link);
    expect(await numberField(app.page).inputValue()).toBe('(212) 555-0191');
    // What was there can still be called, and is called alone.
    await press();
    await onlyThePressedNumber();
  });

  it('that starts the app opens it as it was, and calls nobody', async () => {
    const { running } = app;
    await running.quit();
    const { page } = await launchApp({ profile: running.profile, args: [LINKS[0]] });
    await row('0190', page).waitFor();
    expect(await numberField(page).inputValue()).toBe('');
    expect(placed()).toEqual(['+12125550190']);
  });
});
