import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { callButton, choose, liveCalls, numberField, openView, trySandbox } from '../doubles/app/steps';

let running: RunningApp;

beforeEach(async () => {
  running = await launchApp();
  await trySandbox(running.page);
});
afterEach(closeApps);

describe('the agents', () => {
  it('are searched, looked at, and one of them makes the next call', async () => {
    const { page } = running;
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'Agents');
    await page.getByText('12 agents').waitFor();
    await page.getByRole('searchbox', { name: 'Search agents' }).fill('james reminders');
    await page.getByText('1 of 12 agents').waitFor();
    await page.getByRole('row', { name: 'Appointment reminders' }).click();
    const details = page.getByRole('complementary', { name: 'Agent details' });
    await details.getByText('Practice calendar').waitFor();
    await details.getByRole('searchbox', { name: 'Search the prompt' }).fill('payment');
    await details.getByText('1 hit').waitFor();
    await details.getByRole('button', { name: 'Use for the next call' }).click();
    await choose(page, 'Call from', /555-0101/);
    await numberField(page).fill('6465550199');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Appointment reminders' }).waitFor();
  });

  it('are there at once after a restart, with their age', async () => {
    const { page, profile, quit } = running;
    await openView(page, 'Agents');
    await page.getByText('12 agents').waitFor();
    await quit();
    const again = await launchApp({ profile });
    await openView(again.page, 'Agents');
    await again.page.getByText('12 agents').waitFor();
    expect(await again.page.getByText(/Updat(ed|ing)/).count()).toBeGreaterThan(0);
  });
});
