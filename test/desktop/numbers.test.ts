import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';

let sandbox: Sandbox;
let running: RunningApp;
let page: Page;

const button = (name: string | RegExp) => page.getByRole('button', { name });
const sent = (method: string, path: RegExp) =>
  sandbox.requests().filter((request) => request.method === method && path.test(request.path));

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 4 });
  running = await launchApp();
  page = running.page;
  await page.setViewportSize({ width: 1200, height: 760 });
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const begin = async (scenario: Parameters<Sandbox['scenario']['set']>[0] = {}): Promise<void> => {
  sandbox.scenario.set(scenario);
  await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(page).waitFor();
};

describe('a new user, without a number to call from', () => {
  it('comes from the provider to a placed call without leaving the app', async () => {
    await begin({ noVoipAtFirst: true });
    await takePictures(page, 'walk-01-dial');
    await button('Open numbers').click();
    await page.getByText('Connect the provider of your numbers and import one.').waitFor();
    await takePictures(page, 'walk-02-no-number');

    await button('Add connection').first().click();
    await page.getByText('Vonage', { exact: true }).click();
    await takePictures(page, 'walk-03-provider');
    await button('Continue').click();
    await page.getByLabel('API key').fill('first-try-invalid');
    await page.getByLabel('API secret', { exact: true }).fill('not-a-real-secret');
    await takePictures(page, 'walk-04-credentials');
    await button('Test credentials').click();
    await page.getByText('The test failed').waitFor();
    await takePictures(page, 'walk-05-test-failed');
    await page.getByLabel('API key').fill('second-try');
    expect(await page.getByText('The test failed').count()).toBe(0);
    await button('Test credentials').click();
    await page.getByText('The test passed').waitFor();
    await takePictures(page, 'walk-06-test-passed');
    expect(await page.getByLabel('Connection name').inputValue()).toBe('Vonage trunk');
    await button('Create connection').click();

    await page.getByText('Which numbers should ThunderPhone use?').waitFor();
    await page.getByText('+1 602 555 0110').click();
    await takePictures(page, 'walk-07-numbers');
    await button('Import 1 number').click();

    sandbox.scenario.set({ slowMs: { 'POST /v1/phone-numbers/:id/verify-voip': 1_500 } });
    await button('Verify').click();
    await page.getByText('ThunderPhone calls the number').waitFor();
    await takePictures(page, 'walk-08-verifying');
    await button('Call from this number').waitFor();
    await takePictures(page, 'walk-09-verified');
    await button('Call from this number').click();

    await choose(page, 'Agent', /Appointment reminders/);
    await numberField(page).fill('2125550142');
    await takePictures(page, 'walk-10-ready');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
    await takePictures(page, 'walk-11-called');
    expect(sandbox.placedCalls()).toMatchObject([{ fromNumber: '+16025550110', toNumber: '+12125550142' }]);
    expect(sent('POST', /./).map(({ path }) => path.replace(/\d{3,}/, ':id'))).toEqual([
      '/v1/voip-connections/test',
      '/v1/voip-connections/test',
      '/v1/voip-connections',
      '/v1/voip-connections/:id/import-numbers',
      '/v1/phone-numbers/:id/verify-voip',
      '/v1/call',
    ]);
  });
});

describe('the numbers of an organization', () => {
  const openLine = async (name: RegExp): Promise<void> => {
    await page.getByRole('grid', { name: 'Phone numbers' }).getByRole('row', { name }).click();
    await page.getByRole('complementary', { name: 'Number details' }).waitFor();
  };

  beforeEach(async () => {
    await begin();
    await openView(page, 'Numbers');
  });

  it('say whether they can call, and a failed verification says why', async () => {
    await page.getByText('12 numbers, 6 can call out').waitFor();
    await takePictures(page, 'numbers-list');
    await openLine(/312 555 0134/);
    await takePictures(page, 'numbers-ineligible');
    await button('Verify').click();
    await page.getByText('did not route a test call').waitFor();
    await takePictures(page, 'numbers-verify-failed');
    expect(sent('POST', /verify-voip$/)).toHaveLength(1);
  });

  it('can be verified and then called from', async () => {
    await openLine(/646 555 0123/);
    await button('Verify').click();
    await page.getByText('The call in arrived').waitFor();
    await takePictures(page, 'numbers-verified');
    await button('Call from this number').click();
    await page.getByRole('button', { name: 'Call from' }).filter({ hasText: '555-0123' }).waitFor();
    expect(sandbox.placedCalls()).toEqual([]);
  });

  it('get another outbound agent, which can be taken back', async () => {
    await openLine(/415 555 0101/);
    await page.getByRole('button', { name: 'Outbound agent' }).click();
    await page.getByRole('option', { name: /Guest survey/ }).click();
    await page.getByRole('status').filter({ hasText: 'outbound agent Guest survey' }).waitFor();
    await takePictures(page, 'numbers-agent');
    await button('Undo').click();
    await page.getByRole('status').filter({ hasText: 'outbound agent Appointment reminders' }).waitFor();
    expect(sent('PATCH', /phone-numbers/).map(({ body }) => body)).toEqual([
      { outbound_agent_id: 103n },
      { outbound_agent_id: 101n },
    ]);
  });

  it('are shown as they were when ThunderPhone is away', async () => {
    await page.getByText('12 numbers').waitFor();
    sandbox.scenario.set({ faults: [{ route: 'GET /v1/phone-numbers', kind: 'drop-before' }] });
    await button('Refresh').click();
    await page.getByText('What is shown is older.').waitFor();
    await takePictures(page, 'numbers-stale');
    expect(await page.getByText('12 numbers').count()).toBe(1);
  });

  it('when there are none, the page teaches the way', async () => {
    sandbox.scenario.set({ noNumbers: true, noVoipAtFirst: true });
    await button('Refresh').click();
    await page.getByText('No numbers yet').waitFor();
    await takePictures(page, 'numbers-empty');
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByText('No VoIP connection yet').waitFor();
    await takePictures(page, 'connections-empty');
  });
});

describe('a VoIP connection', () => {
  beforeEach(async () => {
    await begin();
    await openView(page, 'Numbers');
    await page.getByRole('tab', { name: 'VoIP connections' }).click();
    await page.getByRole('row', { name: /London SIP trunk/ }).click();
  });

  it('is renamed', async () => {
    await takePictures(page, 'connections-details');
    await button('Rename').click();
    const name = page.getByLabel('Connection name');
    await name.fill('London');
    // In a narrow window the details are a sheet, which must not come over the dialog.
    await page.setViewportSize({ width: 380, height: 700 });
    await takePictures(page, 'connections-rename');
    await name.click();
    await name.fill('London office');
    await page
      .getByRole('dialog', { name: /^Rename/ })
      .getByRole('button', { name: 'Rename' })
      .click();
    await page.getByRole('heading', { name: 'London office' }).waitFor();
    await takePictures(page, 'connections-renamed');
  });

  it('gets other credentials after they were tested', async () => {
    await button('Change credentials').click();
    await page.getByLabel('SIP server').fill('sip.example.com');
    await page.getByLabel('User name').fill('someone');
    await page.getByLabel('Password', { exact: true }).fill('not-a-real-password');
    await button('Add field').click();
    await page.getByLabel('Name 1').fill('realm');
    await page.getByLabel('Value 1').fill('example.com');
    await button('Test credentials').click();
    await page.getByText('The test passed').waitFor();
    await takePictures(page, 'connections-credentials');
    await button('Use these credentials').click();
    await page.getByRole('status').filter({ hasText: 'uses the new credentials' }).waitFor();
    expect(sent('PATCH', /voip-connections\/22$/).map(({ body }) => body)).toMatchObject([
      { credentials: { username: '[credential]', realm: '[credential]' }, sip_config: { host: '[credential]' } },
    ]);
  });

  it('is removed only after a confirmation that names what stops working', async () => {
    await button('Remove connection').click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('London', { exact: true }).waitFor();
    await takePictures(page, 'connections-remove');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(sent('DELETE', /./)).toHaveLength(0);
    await button('Remove connection').click();
    sandbox.scenario.set({ faults: [{ route: 'DELETE /v1/voip-connections/:id', kind: 'drop-after', times: 1 }] });
    await dialog.getByRole('button', { name: 'Remove connection' }).click();
    // The answer got lost: it says so, reads the list, and sends nothing twice.
    await expect.poll(() => page.getByRole('row', { name: /London SIP trunk/ }).count()).toBe(0);
    expect(sent('DELETE', /./)).toHaveLength(1);
  });
});
