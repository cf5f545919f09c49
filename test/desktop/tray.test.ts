import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp, startAgain } from '../doubles/app/launch';
import { callButton, choose, liveCalls, numberField, trySandbox } from '../doubles/app/steps';
import { chooseTrayEntry, trayIcons, trayMenu } from '../doubles/app/tray-bus';

let running: RunningApp;
let icon: string;

beforeEach(async () => {
  const before = await trayIcons();
  running = await launchApp();
  await expect
    .poll(async () => {
      icon = (await trayIcons()).find((one) => !before.includes(one)) ?? '';
      return icon;
    })
    .not.toBe('');
});
afterEach(closeApps);

const labels = async (): Promise<readonly string[]> => (await trayMenu(icon)).map((entry) => entry.label);

async function pick(label: RegExp): Promise<void> {
  const entry = (await trayMenu(icon)).find((one) => label.test(one.label));
  expect(entry, `an entry like ${String(label)}`).toBeDefined();
  if (entry) await chooseTrayEntry(icon, entry.id);
}

const windowIsVisible = (): Promise<boolean> =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

const closeWindow = (): Promise<void> =>
  running.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });

async function callSomebody(): Promise<void> {
  const { page } = running;
  await trySandbox(page);
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'In progress' }).waitFor();
}

describe('the tray icon', () => {
  it('registers with the panel and offers to open and to quit', async () => {
    expect(await labels()).toEqual(expect.arrayContaining(['Open Thunderdial', 'Quit']));
  });

  it('brings a closed window back', async () => {
    await closeWindow();
    await expect.poll(windowIsVisible).toBe(false);
    await pick(/^Open/);
    await expect.poll(windowIsVisible).toBe(true);
  });

  it('lists a live call with its state, and later its number to call again, which dials nothing', async () => {
    await callSomebody();
    await expect.poll(labels).toEqual(expect.arrayContaining([expect.stringMatching(/212 555 0142 · In progress/)]));
    await liveCalls(running.page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
    await expect.poll(async () => (await labels()).some((label) => label.includes('·'))).toBe(false);
    await closeWindow();
    await pick(/212 555 0142/);
    await expect.poll(windowIsVisible).toBe(true);
    await expect.poll(() => numberField(running.page).inputValue()).toContain('212 555 0142');
    expect(await liveCalls(running.page).count()).toBe(1);
  });

  it('quits', async () => {
    const ended = running.app.waitForEvent('close');
    await pick(/^Quit/);
    await ended;
  });
});

describe('without a tray', () => {
  it('closing minimises, and says so once', async () => {
    await closeApps();
    running = await launchApp({ env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } });
    await closeWindow();
    await expect
      .poll(() => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
      .toBe(true);
    await running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.restore();
    });
    await running.page.getByText('no place for a tray icon').waitFor();
  });
});

describe('a second start', () => {
  it('shows the window of the first and ends', async () => {
    await closeWindow();
    await expect.poll(windowIsVisible).toBe(false);
    await startAgain(running);
    await expect.poll(windowIsVisible).toBe(true);
  });
});
