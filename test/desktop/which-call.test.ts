import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';

const FROM = '+14155550101';
const TO = '+12125550180';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 4 });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
  await choose(running.page, 'Call from', /555-0101/);
  await choose(running.page, 'Agent', /Appointment reminders/);
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const row = () => liveCalls(running.page).filter({ hasText: '+1 212 555 0180' });
const which = () => running.page.getByRole('region', { name: 'Which call is it?' });
const candidates = () => which().getByRole('listitem');
const posts = () => sandbox.requests().filter(({ method }) => method === 'POST');

/** A call between the same numbers by somebody else, as from the dashboard or another computer. */
async function calledFromElsewhere(): Promise<void> {
  const answer = await fetch(`${sandbox.baseUrl}/call`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sandbox.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ from_number: FROM, to_number: TO, agent_id: 101 }),
  });
  expect(answer.status).toBe(201);
}

/** Presses Call while its answer is lost, and opens the details of what came of it. */
async function pressAndLose(kind: 'drop-before' | 'drop-after'): Promise<void> {
  sandbox.scenario.set({ faults: [{ route: 'POST /v1/call', kind, times: 1 }] });
  await numberField(running.page).fill(TO);
  await callButton(running.page).click();
  await row().filter({ hasText: 'Unconfirmed' }).waitFor();
  await row()
    .getByText(/2 calls between these numbers/)
    .waitFor();
  await row().getByRole('button', { name: 'Say which call it is' }).click();
  await expect.poll(() => candidates().count()).toBe(2);
}

describe('a press whose answer was lost while somebody else called the same number', () => {
  it('becomes the call that a person chooses, and is followed to its end', async () => {
    await calledFromElsewhere();
    await pressAndLose('drop-after');
    const sent = posts().length;
    const [, mine] = sandbox.placedCalls();
    await candidates()
      .filter({ hasText: `Call id ${String(mine?.callId)}` })
      .getByRole('button', { name: 'This is my call' })
      .click();
    await row()
      .filter({ hasText: /In progress|Completed|Failed/ })
      .waitFor();
    await which().waitFor({ state: 'detached' });
    await row()
      .filter({ hasText: /Completed|Failed/ })
      .waitFor({ timeout: 30_000 });
    expect(posts()).toHaveLength(sent);
    expect(sandbox.placedCalls()).toHaveLength(2);
  });

  it('is none of these when a person says so, also after a restart, and may be tried again', async () => {
    await calledFromElsewhere();
    await calledFromElsewhere();
    await pressAndLose('drop-before');
    await which().getByRole('button', { name: 'None of these' }).click();
    await row().filter({ hasText: 'Not placed' }).waitFor();
    await running.quit();
    running = await launchApp({ profile: running.profile });
    await row().filter({ hasText: 'Not placed' }).waitFor();
    expect(sandbox.placedCalls()).toHaveLength(2);

    await row().getByRole('button', { name: 'Try again' }).click();
    await row()
      .filter({ hasText: /In progress|Completed|Failed/ })
      .waitFor();
    expect(sandbox.placedCalls()).toHaveLength(3);
  });
});
