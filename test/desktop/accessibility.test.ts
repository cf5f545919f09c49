import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { sideways } from '../doubles/app/seen';
import { callButton, choose, liveCalls, numberField, openView, trySandbox } from '../doubles/app/steps';
import { violations } from '../doubles/app/violations';

let running: RunningApp;

beforeEach(async () => {
  running = await launchApp();
});
afterEach(closeApps);

it('every view fits into a narrow window', async () => {
  const { page } = running;
  await trySandbox(page);
  for (const width of [320, 380, 640]) {
    await page.setViewportSize({ width, height: 700 });
    for (const view of ['Dial', 'Agents', 'Numbers', 'Billing', 'Settings'] as const) {
      await openView(page, view);
      expect([width, view, await sideways(page)]).toEqual([width, view, []]);
    }
  }
});

describe('every screen can be used by everybody', () => {
  it('the first run, empty and in error', async () => {
    const { page } = running;
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'API key' }).fill('not a key');
    await page.getByRole('button', { name: 'Save and verify' }).click();
    await page.getByText('does not look like').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('the dial view: empty, refused, and with calls', async () => {
    const { page } = running;
    await trySandbox(page);
    expect(await violations(page)).toEqual([]);
    await numberField(page).fill('911');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
    expect(await violations(page)).toEqual([]);
  });

  it('the form of a one-off agent, its tools in error, and variables', async () => {
    const { page } = running;
    await trySandbox(page);
    await page.setViewportSize({ width: 1200, height: 760 });
    await choose(page, 'Agent', /Appointment reminders/);
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('button', { name: 'Add variable' }).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.getByRole('button', { name: 'One-off configuration' }).click();
    await page.getByRole('combobox', { name: 'Product' }).fill('storm-base-with-ack');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More of this configuration' }).click();
    await page.getByRole('button', { name: 'Tools…' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tools…' }).click();
    await page.getByRole('textbox', { name: 'Tools as JSON' }).fill('[{ "type": "x" }]');
    await page
      .getByRole('button', { name: /^Line 1/ })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('the agents, and one of them', async () => {
    const { page } = running;
    await trySandbox(page);
    await openView(page, 'Agents');
    await page.getByText('12 agents').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.getByRole('row', { name: 'Appointment reminders' }).click();
    await page.getByText('Practice calendar').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('the numbers, the connections and the way to a new one', async () => {
    const { page } = running;
    await trySandbox(page);
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'Numbers');
    await page.getByRole('row', { name: /646 555 0123/ }).click();
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByText('The call in arrived').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByRole('row', { name: /Twilio trunk/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.getByRole('button', { name: 'Add connection' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByLabel('Account SID').fill('AC0');
    await page.getByLabel('Auth token', { exact: true }).fill('invalid');
    await page.getByRole('button', { name: 'Add field' }).click();
    await page.getByRole('button', { name: 'Test credentials' }).click();
    await page.getByText('The test failed').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Auth token', { exact: true }).fill('right');
    await page.getByRole('button', { name: 'Test credentials' }).click();
    await page.getByRole('button', { name: 'Create connection' }).click();
    await page.getByRole('checkbox').first().check({ force: true });
    expect(await violations(page)).toEqual([]);
  });

  it('the insights of the history, as charts and as tables', async () => {
    await closeApps();
    running = await launchApp({ sandboxPast: true });
    const { page } = running;
    await trySandbox(page);
    await openView(page, 'History');
    await page.getByRole('radio', { name: 'Insights' }).check({ force: true });
    await page.getByRole('heading', { name: 'Agents' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    for (const button of await page.getByRole('button', { name: /^Table of / }).all()) await button.click();
    expect(await violations(page)).toEqual([]);
  });

  it('billing, auto-reload being changed, and what a call needs', async () => {
    const { page } = running;
    await trySandbox(page);
    await openView(page, 'Billing');
    await page.getByText('50 of 121').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change auto-reload' }).click();
    await page.getByRole('switch', { name: 'Reload by itself' }).press('Space');
    await page.getByRole('textbox', { name: 'Reload by' }).fill('20,50');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await page.getByRole('button', { name: 'Ready to call' }).click();
    await page.getByRole('dialog', { name: 'What a call needs' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('the filters and the saved searches of the history, and what is done with many calls', async () => {
    await closeApps();
    running = await launchApp({ sandboxPast: true });
    const { page } = running;
    await trySandbox(page);
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'History');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    await rows.first().waitFor();
    /** Opens a window, looks at it, and closes it. */
    const look = async (button: string | RegExp, role: 'dialog' | 'alertdialog'): Promise<void> => {
      await page.setViewportSize({ width: 1200, height: 760 });
      await page.getByRole('button', { name: button }).click();
      await page.getByRole(role).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole(role).waitFor({ state: 'detached' });
    };
    await look(/^Filters/, 'dialog');
    await look('Saved', 'dialog');
    await look('Export all…', 'dialog');
    await page.setViewportSize({ width: 1200, height: 760 });
    await rows.first().focus();
    await page.keyboard.press('Space');
    await page.getByRole('group', { name: 'Selected calls' }).getByText('1 selected').waitFor();
    expect(await violations(page)).toEqual([]);
    await look('Tags…', 'dialog');
  });

  it('the history, a call and the settings', async () => {
    const { page } = running;
    await trySandbox(page);
    await openView(page, 'History');
    await page.getByText('No calls').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'Dial');
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
    await openView(page, 'History');
    await page.getByRole('button', { name: 'Details' }).first().click();
    await page
      .getByText(/^Other side/)
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    // The player as it is before and after Play.
    const recording = page.getByRole('region', { name: 'Recording' });
    await recording.getByRole('button', { name: 'Play', exact: true }).click();
    await recording.getByRole('button', { name: 'Pause' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'Settings');
    expect(await violations(page)).toEqual([]);
  });
});
