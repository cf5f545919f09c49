import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src-main/thunderphone/sandbox/faults/fault';
import type { RecordedRequest } from '../../src-main/thunderphone/sandbox/http/recorder';
import type { Scenario } from '../../src-main/thunderphone/sandbox/scenario';
import { kill, launchApp } from '../doubles/app/launch';
import { numberField } from '../doubles/app/steps';
import { FOLLOWED, withDialer } from '../doubles/app/with-dialer';

const { app, row, dial, posts, placed } = withDialer({ sandbox: { speed: 4 } });

const tryAgain = (number: string) => row(number).getByRole('button', { name: 'Try again' });
const faults = (...list: Fault[]): void => app.sandbox.scenario.set({ faults: list });

const POST = 'POST /v1/call';

describe('a call whose answer was lost', () => {
  const LOST: readonly [string, string, Partial<Scenario>][] = [
    ['by a connection that was closed', '0150', { faults: [{ route: POST, kind: 'drop-after', times: 1 }] }],
    ['by a 500 after it was placed', '0151', { faults: [{ route: POST, kind: 'error-after', times: 1 }] }],
    ['by a 502 after it was placed', '0152', { faults: [{ route: POST, kind: 'error-after', status: 502, times: 1 }] }],
    ['in a web page', '0153', { faults: [{ route: POST, kind: 'html', times: 1 }] }],
    ['in half an answer', '0154', { faults: [{ route: POST, kind: 'truncated-json', times: 1 }] }],
    ['by a reset in the middle', '0155', { faults: [{ route: POST, kind: 'reset-mid-body', times: 1 }] }],
    ['in an answer without an id', '0156', { faults: [], answer202: 'without-call-id' }],
  ];

  it('is found and followed, and nothing is sent a second time', async () => {
    for (const [, number, scenario] of LOST) {
      app.sandbox.scenario.set(scenario);
      await dial(number);
      await row(number).filter({ hasText: FOLLOWED }).waitFor();
    }
    expect(posts()).toHaveLength(LOST.length);
    expect(placed()).toEqual(LOST.map(([, number]) => `+1212555${number}`));
  });
});

describe('a call that never arrived', () => {
  const numbers = ['0160', '0161', '0162'] as const;
  const [first, second, third] = numbers;

  it('is not placed as far as is known; Try again places it once, with its key, over restarts too', async () => {
    faults({ route: POST, kind: 'drop-before', times: 2 }, { route: POST, kind: 'error-before', times: 1 });
    for (const number of numbers) {
      await dial(number);
      await row(number).filter({ hasText: 'Unconfirmed' }).waitFor();
      await expect(
        row(number)
          .getByText(/Checking whether/)
          .isVisible(),
      ).resolves.toBe(true);
    }
    for (const number of numbers) await row(number).filter({ hasText: 'Not placed' }).waitFor({ timeout: 120_000 });
    await app.restart();
    for (const number of numbers) await tryAgain(number).waitFor();
    expect([posts().length, placed().length]).toEqual([3, 0]);

    // The look-up that has to come first fails: nothing is sent.
    faults({ route: 'GET /v1/calls', kind: 'drop-before' });
    await tryAgain(first).click();
    await row(first)
      .getByRole('alert')
      .filter({ hasText: /nothing was sent/ })
      .waitFor();
    expect(posts()).toHaveLength(3);

    faults();
    await tryAgain(first).dblclick();
    await row(first).filter({ hasText: FOLLOWED }).waitFor();
    expect(placed()).toHaveLength(1);
    expect(posts()[3]?.body).toEqual(posts()[0]?.body);
    expect(app.sandbox.placedCalls()[0]?.placement?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);

    // Its answer is lost once more: it is found.
    faults({ route: POST, kind: 'drop-after', times: 1 });
    await tryAgain(second).click();
    await row(second).filter({ hasText: FOLLOWED }).waitFor();
    expect(placed()).toHaveLength(2);

    // Killed while the answer of Try again was on its way: it is found by the next run.
    faults({ route: POST, kind: 'slow', ms: 60_000, times: 1 });
    await tryAgain(third).click();
    await expect.poll(placed).toHaveLength(3);
    const { running } = app;
    await kill(running);
    faults();
    const again = await launchApp({ profile: running.profile });
    await row(third, again.page).filter({ hasText: FOLLOWED }).waitFor();

    expect(posts()).toHaveLength(6);
    expect(posts().map(keyOf).slice(0, 3)).toEqual(posts().map(keyOf).slice(3));
    expect(new Set(placed()).size).toBe(3);
  }, 240_000);

  const keyOf = ({ body }: RecordedRequest): unknown =>
    typeof body === 'object' && body !== null && 'idempotency_key' in body ? body['idempotency_key'] : undefined;
});

describe('a number that was called a moment ago', () => {
  const question = () => app.page.getByRole('alertdialog', { name: 'Call +1 212 555 0170 again?' });

  it('is called again only after a yes, also when the app was restarted in between', async () => {
    await dial('0170');
    await row('0170').first().filter({ hasText: FOLLOWED }).waitFor();
    await dial('0170');
    await question()
      .getByText(/You called this number .* with Appointment reminders/)
      .waitFor();
    await app.page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    expect(placed()).toHaveLength(1);

    await app.restart();
    await numberField(app.page).waitFor();
    await dial('0170');
    await question().getByRole('button', { name: 'Call anyway' }).click();
    await expect.poll(placed).toHaveLength(2);
    await question().waitFor({ state: 'detached' });
    expect(posts()).toHaveLength(2);
  });
});
