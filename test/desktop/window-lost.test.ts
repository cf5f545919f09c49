import { beforeEach, describe, expect, it } from 'vitest';
import { liveCalls } from '../doubles/app/steps';
import { withDialer } from '../doubles/app/with-dialer';

const { app, row, dial, placed } = withDialer();

/** A call under way. */
beforeEach(async () => {
  await dial('0142');
  await row('0142').filter({ hasText: 'In progress' }).waitFor();
});

const looks = (): number => app.sandbox.requests().filter((one) => /\/calls\/\d+$/.test(one.path)).length;

/** Answers every question the app asks in a box of the system, and keeps what was asked. */
const answerBoxes = (response: number): Promise<void> =>
  app.running.app.evaluate(({ dialog }, choice) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (...args: unknown[]) => {
      asked.push((args.at(-1) as { message: string }).message);
      return Promise.resolve({ response: choice, checkboxChecked: false });
    };
  }, response);

const boxesAsked = (): Promise<readonly string[]> =>
  app.running.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

describe('a window whose process dies', () => {
  it('is offered anew and shows the same state, while the call is followed to its end', async () => {
    await answerBoxes(0);
    const before = looks();
    await app.running.app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(boxesAsked).toEqual(['The window stopped working.']);
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before);
    // Playwright has given up the crashed page, so the state is read in the page by the app itself.
    const text = (): Promise<string> =>
      app.running.app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>,
      );
    await expect.poll(text, { timeout: 20_000 }).toMatch(/212 555 0142[^]*Completed/);
    expect(placed()).toHaveLength(1);
  });
});

describe('a computer that sleeps', () => {
  it('asks nothing while it sleeps, and looks at once when it wakes', async () => {
    await app.running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    const asleep = looks();
    const requests = app.sandbox.requests().length;
    // The call ends in its sleep, by the sandbox's clock.
    await expect.poll(() => app.sandbox.calls()[0]?.['status'] ?? '', { timeout: 20_000 }).not.toBe('in_progress');
    expect(looks() - asleep).toBeLessThanOrEqual(1);
    expect(app.sandbox.requests().length - requests).toBeLessThanOrEqual(1);
    await app.running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await liveCalls(app.page).filter({ hasText: 'Completed' }).waitFor();
  });
});

describe('a network that comes back', () => {
  const online = (is: boolean): Promise<void> =>
    app.running.app.evaluate(({ net }, now) => {
      const asked = { times: 0 };
      Object.assign(globalThis, { asked });
      net.isOnline = () => {
        asked.times += 1;
        return now;
      };
    }, is);
  const timesAsked = (): Promise<number> =>
    app.running.app.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);

  it('has every call looked at at once, however long it was to be left alone', async () => {
    app.sandbox.scenario.set({
      faults: [{ route: 'GET /v1/calls/:id', kind: 'rate-limit', retryAfterSeconds: 600, times: 1 }],
    });
    const before = looks();
    await expect.poll(looks, { timeout: 10_000 }).toBeGreaterThan(before);
    await online(false);
    await expect.poll(timesAsked, { timeout: 10_000 }).toBeGreaterThan(0);
    const alone = looks();
    await online(true);
    await row('0142').filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
    expect(looks()).toBeGreaterThan(alone);
  });
});
