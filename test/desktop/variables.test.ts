import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { callButton, choose, liveCalls, numberField } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const app = withAccount({ sandbox: { speed: 8 } });

const placed = () => app.sandbox.requests().filter(({ method }) => method === 'POST');

const nameOf = (page: Page, row: number) =>
  page.getByRole('textbox', { name: `Variable ${String(row)} name`, exact: true });
const valueOf = (page: Page, row: number) =>
  page.getByRole('textbox', { name: `Variable ${String(row)} value`, exact: true });
const offers = (page: Page) => page.getByRole('button', { name: /^Add “/ });

async function openVariables(page: Page): Promise<void> {
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /^Appointment reminders/);
  await page.getByRole('button', { name: 'More options' }).click();
  await offers(page).first().waitFor();
}

async function call(page: Page): Promise<void> {
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'Completed' }).first().waitFor();
}

describe('variables', () => {
  it('are offered from the prompt’s placeholders, typed, and sent with the call', async () => {
    const { page } = app;
    await openVariables(page);
    expect(await offers(page).allInnerTexts()).toEqual([
      'Add “patient_name”',
      'Add “visit_date”',
      'Add “visit_time”',
      'Add “practice_number”',
    ]);
    await page.getByRole('button', { name: 'Add “patient_name”' }).click();
    await valueOf(page, 1).fill('Ada Lovelace');
    await page.getByRole('button', { name: 'Add variable' }).click();
    await nameOf(page, 2).fill('room');
    await valueOf(page, 2).fill('3 {left}');
    expect(await offers(page).allInnerTexts()).not.toContain('Add “patient_name”');
    await call(page);
    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({
      agent_id: 101n,
      variables: { patient_name: 'Ada Lovelace', room: '3 {left}' },
    });
  });

  it('that are wrong are said at their row, and nothing can be called until they are right', async () => {
    const { page } = app;
    await openVariables(page);
    await numberField(page).fill('2125550142');
    await page.getByRole('button', { name: 'Add “patient_name”' }).click();
    await page.getByRole('button', { name: 'Add variable' }).click();
    await nameOf(page, 2).fill('patient_name');
    await page.getByText('"patient_name" is there already.', { exact: true }).waitFor();
    expect(await callButton(page).getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: 'Remove variable patient_name' }).last().click();
    await expect.poll(() => callButton(page).getAttribute('aria-disabled')).not.toBe('true');
    expect(placed()).toEqual([]);
  });

  it('are remembered for each agent, also over a restart, and stay away from the others', async () => {
    const { page } = app;
    await openVariables(page);
    await page.getByRole('button', { name: 'Add “visit_date”' }).click();
    await valueOf(page, 1).fill('Friday');
    await choose(page, 'Agent', /Guest survey/);
    await nameOf(page, 1).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Add variable' }).click();
    await nameOf(page, 1).fill('hotel');
    await valueOf(page, 1).fill('Seaview');
    await choose(page, 'Agent', /^Appointment reminders/);
    await expect.poll(() => nameOf(page, 1).inputValue()).toBe('visit_date');
    expect(await valueOf(page, 1).inputValue()).toBe('Friday');

    const again = await app.restart();
    await again.getByText('Variables visit_date').waitFor();
    await choose(again, 'Agent', /Guest survey/);
    await again.getByText('Variables hotel').waitFor();
    await call(again);
    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({ agent_id: 103n, variables: { hotel: 'Seaview' } });
  });

  it('stay at their agent and are not sent where a one-off agent calls', async () => {
    const { page } = app;
    await openVariables(page);
    await page.getByRole('button', { name: 'Add “patient_name”' }).click();
    await valueOf(page, 1).fill('Ada');
    await page.getByRole('button', { name: 'One-off configuration' }).click();
    await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('Call {{patient_name}}.');
    await page.getByRole('combobox', { name: 'Voice' }).fill('olivia');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('group', { name: 'Variables' }).count()).toBe(0);
    await call(page);
    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({ config: { prompt: 'Call {{patient_name}}.' } });
    expect(placed()[0]?.body).not.toHaveProperty('variables');
    await choose(page, 'Agent', /^Appointment reminders/);
    await expect.poll(() => valueOf(page, 1).inputValue()).toBe('Ada');
  });
});
