import { describe, expect, it } from 'vitest';
import { callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const app = withAccount();

const placed = () => app.sandbox.requests().filter(({ method }) => method === 'POST');

describe('the agents', () => {
  it('are searched, looked at, and one of them makes the next call', async () => {
    const { page } = app;
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
    const { page } = app;
    await openView(page, 'Agents');
    await page.getByText('12 agents').waitFor();
    const again = await app.restart();
    await openView(again, 'Agents');
    await again.getByText('12 agents').waitFor();
    expect(await again.getByText(/Updat(ed|ing)/).count()).toBeGreaterThan(0);
  });
});

describe('an agent that was chosen and deleted meanwhile', () => {
  /** Everything but the deletion is ready for the call. */
  const chosen = async (): Promise<void> => {
    const { page, sandbox } = app;
    await choose(page, 'Call from', /555-0101/);
    await choose(page, 'Agent', /Lead follow-up/);
    await numberField(page).fill('6465550199');
    await expect.poll(() => callButton(page).getAttribute('aria-disabled')).not.toBe('true');
    sandbox.scenario.set({ agentCount: 1 });
  };

  it('is noticed once the list was read again: Call says so, and nothing can be placed', async () => {
    const { page } = app;
    await chosen();
    await openView(page, 'Agents');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText('1 agent', { exact: true }).waitFor();
    await openView(page, 'Dial');
    await page.getByText('The agent is not in the list any more: choose another').first().waitFor();
    expect(await callButton(page).getAttribute('aria-disabled')).toBe('true');
    await numberField(page).press('Enter');
    await choose(page, 'Agent', /^Appointment reminders/);
    await callButton(page).click();
    await liveCalls(page).first().waitFor();
    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({ agent_id: 101n });
  });

  it('and is in no list read since: the service refuses it, that is said, and the list is read anew', async () => {
    const { page } = app;
    await chosen();
    await callButton(page).click();
    await page.getByText('ThunderPhone does not know this agent any more.').first().waitFor();
    await page.getByText('The agent is not in the list any more: choose another').first().waitFor();
    expect(
      await liveCalls(page)
        .filter({ hasText: /Initiated|In progress|Completed/ })
        .count(),
    ).toBe(0);
  });
});
