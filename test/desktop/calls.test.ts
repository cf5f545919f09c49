import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, kill, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 4 });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await ready(running);
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const ready = async ({ page }: RunningApp): Promise<void> => {
  await numberField(page).waitFor();
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
};

const placed = (): number => sandbox.placedCalls().length;

describe('a call', () => {
  it('is dialled, followed to its end and in the record', async () => {
    const { page } = running;
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    const row = liveCalls(page).filter({ hasText: '+1 212 555 0142' });
    await row.filter({ hasText: 'In progress' }).waitFor();
    await row.filter({ hasText: 'Completed' }).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByText('History').click();
    await page.getByRole('region', { name: 'Call history' }).getByText('+1 212 555 0142').waitFor();
    expect(placed()).toBe(1);
    expect(sandbox.placedCalls()[0]).toMatchObject({ toNumber: '+12125550142', fromNumber: '+14155550101' });
  });

  it.each([
    ['a double click', async () => callButton(running.page).dblclick()],
    [
      'two quick presses of Enter',
      async () => {
        await numberField(running.page).press('Enter');
        await numberField(running.page).press('Enter');
      },
    ],
    [
      'Enter and a click',
      async () => {
        await numberField(running.page).press('Enter', { noWaitAfter: true });
        await callButton(running.page).click({ force: true });
      },
    ],
    [
      'Enter held down',
      async () => {
        await numberField(running.page).focus();
        for (let repeat = 0; repeat < 20; repeat += 1) await running.page.keyboard.down('Enter');
        await running.page.keyboard.up('Enter');
      },
    ],
  ])('is placed once by %s', async (_name, press) => {
    sandbox.scenario.set({ slowMs: { 'POST /v1/call': 300 } });
    await numberField(running.page).fill('2125550142');
    await press();
    await liveCalls(running.page)
      .filter({ hasText: /In progress|Completed/ })
      .first()
      .waitFor();
    expect(placed()).toBe(1);
    expect(await liveCalls(running.page).count()).toBe(1);
  });

  it('goes on being followed while the window is closed', async () => {
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await liveCalls(running.page).first().waitFor();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect
      .poll(() => sandbox.requests().filter((one) => /\/calls\/\d+\/transcript/.test(one.path)).length, {
        timeout: 20_000,
      })
      .toBeGreaterThan(0);
  });

  it('is followed again after the app was quit', async () => {
    sandbox.scenario.set({ slowMs: {} });
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await liveCalls(running.page).filter({ hasText: 'In progress' }).waitFor();
    await running.quit();
    running = await launchApp({ profile: running.profile });
    await liveCalls(running.page).filter({ hasText: 'Completed' }).waitFor();
    expect(placed()).toBe(1);
  });

  it('that was being sent when the app was killed is found again, and not placed twice', async () => {
    sandbox.scenario.set({ slowMs: { 'POST /v1/call': 60_000 }, faults: [] });
    sandbox.scenario.set({ slowMs: {}, faults: [{ route: 'POST /v1/call', kind: 'drop-after', times: 1 }] });
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await expect.poll(placed).toBe(1);
    await kill(running);
    running = await launchApp({ profile: running.profile });
    await liveCalls(running.page)
      .filter({ hasText: /In progress|Completed/ })
      .waitFor();
    expect(placed()).toBe(1);
  });
});

describe('a refusal', () => {
  it.each([
    ['402', { zeroBalance: true }, /balance/i],
    ['403 for want of the outbound confirmation', { confirmationMissing: true }, /admin/i],
  ] as const)('%s is shown with what to do', async (_name, scenario, text) => {
    sandbox.scenario.set(scenario);
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await running.page.getByRole('alert').filter({ hasText: text }).first().waitFor();
    expect(placed()).toBe(0);
    expect(await numberField(running.page).inputValue()).toContain('555-0142');
  });

  it('502 is not shown as refused: the call is looked up', async () => {
    sandbox.scenario.set({ upstream502: true });
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await liveCalls(running.page).filter({ hasText: 'Unconfirmed' }).waitFor();
    await expect
      .poll(() => sandbox.requests().filter((one) => one.method === 'GET' && one.path.endsWith('/calls')).length)
      .toBeGreaterThan(0);
    expect(sandbox.requests().filter((one) => one.method === 'POST')).toHaveLength(1);
  });
});

describe('ThunderPhone down', () => {
  it('leaves what is known on screen, and a call that was accepted is followed when it is back', async () => {
    await numberField(running.page).fill('2125550142');
    await callButton(running.page).click();
    await liveCalls(running.page).filter({ hasText: 'In progress' }).waitFor();
    sandbox.scenario.set({ faults: [{ route: 'GET /v1/calls/:id', kind: 'drop-before', times: 2 }] });
    await liveCalls(running.page).filter({ hasText: 'Completed' }).waitFor();
  });
});
