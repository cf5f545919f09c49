import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HeldRecord } from '../doubles/app/held-record';
import { heldRecord } from '../doubles/app/held-record';
import { closeApps, launchApp } from '../doubles/app/launch';

let record: HeldRecord;

beforeEach(async () => {
  record = await heldRecord();
});
afterEach(async () => {
  await closeApps();
  await record.remove();
});

/** Asks main for what it knows without the record, and keeps the answer in the page. */
const ASK = `void thunderdial.command('number.zones', { e164: '+12125550142' }).then((answer) => {
  globalThis.answered = answer;
})`;

it('no command is answered before the last run was taken up, and then what was asked meanwhile is', async () => {
  const { app, page, profile } = await launchApp({ profile: record.profile });
  await page.evaluate(ASK);
  // All is there that could answer it.
  const log = (): Promise<string> => readFile(join(profile, 'logs', 'thunderdial.log'), 'utf8').catch(() => '');
  await expect.poll(log, { timeout: 15_000 }).toContain('started');
  const answered = (): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'globalThis.answered ?? null',
        ) as Promise<unknown>,
    );
  expect(await answered()).toBeNull();

  await record.letIn();
  await expect.poll(answered).toEqual({ ok: true, value: { zones: ['America/New_York'] } });
  await page.getByRole('button', { name: 'Try the sandbox' }).waitFor();
});
