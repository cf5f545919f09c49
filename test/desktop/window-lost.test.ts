import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({});
  running = await launchApp();
  const { page } = running;
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'In progress' }).waitFor();
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const looks = (): number => sandbox.requests().filter((one) => /\/calls\/\d+$/.test(one.path)).length;

/** Answers every question the app asks in a box of the system, and keeps what was asked. */
const answerBoxes = (response: number): Promise<void> =>
  running.app.evaluate(({ dialog }, choice) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: choice, checkboxChecked: false });
    };
  }, response);

const boxesAsked = (): Promise<readonly string[]> =>
  running.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

describe('a window whose process dies', () => {
  it('is offered anew and shows the same state, while the call is followed to its end', async () => {
    await answerBoxes(0);
    const before = looks();
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(boxesAsked).toEqual(['The window stopped working.']);
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before);
    // Playwright has given up the crashed page, so the state is read in the page by the app itself.
    const text = (): Promise<string> =>
      running.app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
      );
    await expect.poll(text, { timeout: 20_000 }).toMatch(/212 555 0142[^]*Completed/);
    expect(sandbox.placedCalls()).toHaveLength(1);
  });
});

describe('a computer that sleeps', () => {
  it('asks nothing while it sleeps, and looks at once when it wakes', async () => {
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    const asleep = looks();
    const requests = sandbox.requests().length;
    // The call ends in its sleep, by the sandbox's clock.
    await expect.poll(() => sandbox.calls()[0]?.['status'] ?? '', { timeout: 20_000 }).not.toBe('in_progress');
    expect(looks() - asleep).toBeLessThanOrEqual(1);
    expect(sandbox.requests().length - requests).toBeLessThanOrEqual(1);
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await liveCalls(running.page).filter({ hasText: 'Completed' }).waitFor();
  });
});
