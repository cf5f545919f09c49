import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../src-main/thunderphone/sandbox/faults/fault';
import type { RecordedRequest } from '../../src-main/thunderphone/sandbox/http/recorder';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { Scenario } from '../../src-main/thunderphone/sandbox/scenario';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, kill, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField } from '../doubles/app/steps';

const FOLLOWED = /In progress|Completed|Failed/;

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

const row = (number: string) => liveCalls(running.page).filter({ hasText: `+1 212 555 ${number}` });
const tryAgain = (number: string) => row(number).getByRole('button', { name: 'Try again' });
const posts = (): readonly RecordedRequest[] => sandbox.requests().filter(({ method }) => method === 'POST');
const placed = (): number => sandbox.placedCalls().length;
const faults = (...list: Fault[]): void => sandbox.scenario.set({ faults: list });

async function dial(number: string): Promise<void> {
  await expect.poll(() => numberField(running.page).inputValue()).toBe('');
  await numberField(running.page).fill(`212555${number}`);
  await callButton(running.page).click();
}

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
      sandbox.scenario.set(scenario);
      await dial(number);
      await row(number).filter({ hasText: FOLLOWED }).waitFor();
    }
    expect(posts()).toHaveLength(LOST.length);
    expect(sandbox.placedCalls().map(({ toNumber }) => toNumber)).toEqual(
      LOST.map(([, number]) => `+1212555${number}`),
    );
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
    await running.quit();
    running = await launchApp({ profile: running.profile });
    for (const number of numbers) await tryAgain(number).waitFor();
    expect([posts().length, placed()]).toEqual([3, 0]);

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
    expect(placed()).toBe(1);
    expect(posts()[3]?.body).toEqual(posts()[0]?.body);
    expect(sandbox.placedCalls()[0]?.placement?.idempotencyKey).toMatch(/^[0-9a-f-]{36}$/);

    // Its answer is lost once more: it is found.
    faults({ route: POST, kind: 'drop-after', times: 1 });
    await tryAgain(second).click();
    await row(second).filter({ hasText: FOLLOWED }).waitFor();
    expect(placed()).toBe(2);

    // Killed while the answer of Try again was on its way: it is found by the next run.
    faults({ route: POST, kind: 'slow', ms: 60_000, times: 1 });
    await tryAgain(third).click();
    await expect.poll(placed).toBe(3);
    await kill(running);
    faults();
    running = await launchApp({ profile: running.profile });
    await row(third).filter({ hasText: FOLLOWED }).waitFor();

    expect(posts()).toHaveLength(6);
    expect(posts().map(keyOf).slice(0, 3)).toEqual(posts().map(keyOf).slice(3));
    expect(new Set(sandbox.placedCalls().map(({ toNumber }) => toNumber)).size).toBe(3);
  }, 240_000);

  const keyOf = ({ body }: RecordedRequest): unknown =>
    typeof body === 'object' && body !== null && 'idempotency_key' in body ? body['idempotency_key'] : undefined;
});

describe('a number that was called a moment ago', () => {
  const question = () => running.page.getByRole('alertdialog', { name: 'Call +1 212 555 0170 again?' });

  it('is called again only after a yes, also when the app was restarted in between', async () => {
    await dial('0170');
    await row('0170').first().filter({ hasText: FOLLOWED }).waitFor();
    await dial('0170');
    await question()
      .getByText(/You called this number .* with Appointment reminders/)
      .waitFor();
    await running.page.keyboard.press('Enter');
    await question().waitFor({ state: 'detached' });
    expect(placed()).toBe(1);

    await running.quit();
    running = await launchApp({ profile: running.profile });
    await numberField(running.page).waitFor();
    await dial('0170');
    await question().getByRole('button', { name: 'Call anyway' }).click();
    await expect.poll(placed).toBe(2);
    await question().waitFor({ state: 'detached' });
    expect(posts()).toHaveLength(2);
  });
});
