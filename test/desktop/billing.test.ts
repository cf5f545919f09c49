import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { speed: 4 }, size: WIDE });

const asked = (method: string, path: string): number =>
  given.sandbox.requests().filter((one) => one.method === method && one.path === path).length;

const transactions = (page: Page) => page.getByRole('list', { name: 'Transactions' }).getByRole('listitem');

describe('the billing page', () => {
  it('shows the balance, changes auto-reload once, and loads transactions page by page', async () => {
    const { page } = given;
    await page.getByRole('button', { name: /^Balance \$42\.10/ }).click();
    await page.getByText('50 of 121').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('100 of 121').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await page.getByText('121 shown').waitFor();
    expect(await transactions(page).count()).toBe(121);

    await page.getByRole('button', { name: 'Change auto-reload' }).click();
    await page.getByRole('switch', { name: 'Reload by itself' }).press('Space');
    await page.getByRole('textbox', { name: 'When the balance is below' }).fill('5');
    await page.getByRole('textbox', { name: 'Reload by' }).fill('20,50');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Cents follow a point here').waitFor();
    expect(asked('PATCH', '/v1/billing')).toBe(0);
    await page.getByRole('textbox', { name: 'Reload by' }).fill('20.50');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Auto-reload' }).getByText('$20.50').waitFor();
    expect(asked('PATCH', '/v1/billing')).toBe(1);
  });

  it('explains a refusal without a card, and settles an answer that got lost', async () => {
    const { page } = given;
    given.sandbox.scenario.set({ noPaymentMethod: true });
    await openView(page, 'Billing');
    await page.getByRole('button', { name: 'Change auto-reload' }).click();
    await page.getByRole('switch', { name: 'Reload by itself' }).press('Space');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByText('Auto-reload needs a card').waitFor();
    given.sandbox.scenario.set({
      noPaymentMethod: false,
      faults: [{ route: 'PATCH /v1/billing', kind: 'drop-after' }],
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('region', { name: 'Auto-reload' }).getByText('On', { exact: true }).waitFor();
    expect(asked('PATCH', '/v1/billing')).toBe(2);
  });

  it('has the charge of a call that ended, with the way to its details, and the new balance', async () => {
    const { page } = given;
    await openView(page, 'Billing');
    await page.getByText('50 of 121').waitFor();
    await openView(page, 'Dial');
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    await page.getByRole('button', { name: /^Balance \$42\.08/ }).click();
    await page.getByText('50 of 122').waitFor();
    await transactions(page).first().getByRole('button', { name: 'Call details' }).click();
    await page.getByRole('region', { name: 'Call details' }).getByText('+1 212 555 0142').first().waitFor();
  });

  it('warns before the balance is used up, until that is put away, also after a restart', async () => {
    given.sandbox.scenario.set({ balanceCents: 320 });
    await openView(given.page, 'Billing');
    await given.page.getByRole('button', { name: 'Refresh' }).click();
    await given.page.getByRole('button', { name: /^Balance \$3\.20.*low/ }).waitFor();
    await openView(given.page, 'Dial');
    await given.page.getByRole('alert').getByText('The balance is low: $3.20').waitFor();
    await given.page.getByRole('button', { name: 'Dismiss notice' }).click();
    await given.page.getByText('The balance is low').waitFor({ state: 'detached' });
    await given.restart();
    await given.page.getByRole('button', { name: /^Balance \$3\.20/ }).waitFor();
    expect(await given.page.getByText('The balance is low').count()).toBe(0);
  });

  it('is there offline as it was last read, with its age', async () => {
    await openView(given.page, 'Billing');
    await given.page.getByText('50 of 121').waitFor();
    await given.sandbox.close();
    await given.restart();
    const { page } = given;
    await openView(page, 'Billing');
    await page.getByText('50 of 121').waitFor();
    await page.getByRole('region', { name: 'Balance' }).getByText('$42.10').waitFor();
    expect(await transactions(page).count()).toBe(50);
  });
});

describe('ready to call', () => {
  it('names what is missing, and turns green by Check again once it is there', async () => {
    const { page } = given;
    await page.getByRole('button', { name: 'Ready to call' }).waitFor();
    given.sandbox.scenario.set({ confirmationMissing: true });
    await page.getByRole('button', { name: 'Ready to call' }).click();
    const panel = page.getByRole('dialog', { name: 'What a call needs' });
    await panel.getByRole('button', { name: 'Check again' }).click();
    const row = panel.getByRole('listitem').filter({ hasText: 'Outbound-calling confirmation' });
    await row.getByText('An admin’s move').waitFor();
    await row.getByRole('button', { name: 'Confirmation in the dashboard' }).waitFor();
    expect(asked('GET', '/v1/healthz')).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Not confirmed' }).focus();
    await page.keyboard.press('Enter');
    given.sandbox.scenario.set({ confirmationMissing: false });
    await panel.getByRole('button', { name: 'Check again' }).press('Enter');
    await row.getByText('Made on').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ready to call' }).waitFor();
  });

  it('is a sheet in a narrow window, and says that the service cannot be reached', async () => {
    const { page } = given;
    await page.setViewportSize({ width: 380, height: 760 });
    await page.getByRole('button', { name: 'Ready to call' }).waitFor();
    await given.sandbox.close();
    await page.getByRole('button', { name: 'Ready to call' }).click();
    const panel = page.getByRole('dialog', { name: 'What a call needs' });
    await panel.getByRole('button', { name: 'Check again' }).click();
    await panel.getByRole('listitem').filter({ hasText: 'ThunderPhone could not be reached' }).waitFor();
    await panel.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Not reachable' }).waitFor();
  });

  it('learns from a refused call what is missing', async () => {
    const { page } = given;
    given.sandbox.scenario.set({ confirmationMissing: true });
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Appointment reminders/);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await page.getByRole('button', { name: 'Not confirmed' }).waitFor();
    expect(given.sandbox.placedCalls()).toHaveLength(0);
  });
});
