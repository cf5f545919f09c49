import { describe, expect, it } from 'vitest';
import { ENDED, FOLLOWED, withDialer } from '../doubles/app/with-dialer';

const NUMBER = '0180';

const { app, row: rowOf, dial, posts, placed } = withDialer({ sandbox: { speed: 4 } });

const row = () => rowOf(NUMBER);
const which = () => app.page.getByRole('region', { name: 'Which call is it?' });
const candidates = () => which().getByRole('listitem');

/** A call between the same numbers by somebody else, as from the dashboard or another computer. */
async function calledFromElsewhere(): Promise<void> {
  const answer = await fetch(`${app.sandbox.baseUrl}/call`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${app.sandbox.apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ from_number: '+14155550101', to_number: `+1212555${NUMBER}`, agent_id: 101 }),
  });
  expect(answer.status).toBe(201);
}

/** Presses Call while its answer is lost, and opens the details of what came of it. */
async function pressAndLose(kind: 'drop-before' | 'drop-after'): Promise<void> {
  app.sandbox.scenario.set({ faults: [{ route: 'POST /v1/call', kind, times: 1 }] });
  await dial(NUMBER);
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
    const [, mine] = app.sandbox.placedCalls();
    await candidates()
      .filter({ hasText: `Call id ${String(mine?.callId)}` })
      .getByRole('button', { name: 'This is my call' })
      .click();
    await row().filter({ hasText: FOLLOWED }).waitFor();
    await which().waitFor({ state: 'detached' });
    await row().filter({ hasText: ENDED }).waitFor({ timeout: 30_000 });
    expect(posts()).toHaveLength(sent);
    expect(placed()).toHaveLength(2);
  });

  it('is none of these when a person says so, also after a restart, and may be tried again', async () => {
    await calledFromElsewhere();
    await calledFromElsewhere();
    await pressAndLose('drop-before');
    await which().getByRole('button', { name: 'None of these' }).click();
    await row().filter({ hasText: 'Not placed' }).waitFor();
    await app.restart();
    await row().filter({ hasText: 'Not placed' }).waitFor();
    expect(placed()).toHaveLength(2);

    await row().getByRole('button', { name: 'Try again' }).click();
    await row().filter({ hasText: FOLLOWED }).waitFor();
    expect(placed()).toHaveLength(3);
  });
});
