import { afterEach, beforeEach, describe, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { closeApps, launchApp, type RunningApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ scenario: { generated: { calls: 900, transcripts: 60, seed: 7, days: 40 } } });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
  await running.page.setViewportSize({ width: 1200, height: 760 });
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

describe('insights', () => {
  it('say what the calls of the history come to', async () => {
    const { page } = running;
    await openView(page, 'History');
    await page.getByRole('grid', { name: 'Calls' }).getByRole('row').first().waitFor();
    await page.keyboard.press('Control+i');
    await page.getByRole('heading', { name: 'Agents' }).waitFor();
    await takePictures(page, 'insights-full');
  });
});
