import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { recordingOf } from '../doubles/app/recording-steps';
import { listenIn, sounding } from '../doubles/app/sounds';
import { numberField, openView } from '../doubles/app/steps';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { speed: 20, scenario: { pastCalls: true } }, size: WIDE });

let errors: string[];
beforeEach(async () => {
  errors = [];
  given.page.on('pageerror', (error) => errors.push(String(error)));
  await listenIn(given.page);
});

const rows = () => given.page.getByRole('grid', { name: 'Calls' }).getByRole('row');
const details = () => given.page.getByRole('region', { name: 'Call details' });
const talk = () => details().getByRole('region', { name: 'Transcript' });
const recording = () => recordingOf(given.page);
const play = () => recording().getByRole('button', { name: 'Play', exact: true });
const pause = () => recording().getByRole('button', { name: 'Pause' });
const position = async (): Promise<number> => Number(await recording().getByRole('slider').inputValue());
const kept = () => readdir(join(given.running.profile, 'recordings'));

async function openNth(nth: number): Promise<void> {
  await rows().nth(nth).getByRole('button', { name: 'Details' }).click();
  await play().waitFor();
}

/** The first call with a recording is open, and heard. */
async function playing(): Promise<void> {
  const { page } = given;
  await openView(page, 'History');
  await page.getByRole('combobox', { name: 'Search calls' }).fill('direction:inbound status:completed');
  await rows().nth(1).waitFor();
  await openNth(0);
  await talk().getByRole('listitem').first().waitFor();
  await play().click();
  await pause().waitFor();
  await expect.poll(() => sounding(page)).toBe(1);
}

/** As from Settings, whose answer comes while a person is back at the history. */
async function removeAccount(): Promise<void> {
  const snapshot = await rawCommand(given.page, 'app.snapshot', null);
  const { activeAccountId: id } = (snapshot as unknown as { value: { activeAccountId: string } }).value;
  expect(await rawCommand(given.page, 'accounts.remove', { id })).toMatchObject({ ok: true });
}

/** What is heard goes on. */
async function goesOn(): Promise<void> {
  const at = await position();
  await expect.poll(position, { timeout: 10_000 }).toBeGreaterThan(at);
  expect(await sounding(given.page)).toBe(1);
}

describe('while a recording is played', () => {
  it('its account is removed: it is silent, nothing of it is shown or kept, and the app goes on', async () => {
    const { page } = given;
    await playing();
    expect(await kept()).toHaveLength(1);
    await removeAccount();
    await details().waitFor({ state: 'detached' });
    await expect.poll(() => sounding(page)).toBe(0);
    await expect.poll(kept).toEqual([]);
    expect(await rows().count()).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await openView(page, 'Dial');
    await page.getByRole('textbox', { name: 'API key' }).or(numberField(page)).first().waitFor();
    expect(errors).toEqual([]);
  });

  it('its account is removed while it is fetched: nothing is left half written', async () => {
    const { page, sandbox } = given;
    await openView(page, 'History');
    await page.getByRole('combobox', { name: 'Search calls' }).fill('direction:inbound status:completed');
    await openNth(0);
    sandbox.scenario.set({ slowMs: { 'GET /recordings/:file': 60_000 } });
    await play().click();
    await recording().getByRole('progressbar').waitFor();
    await expect.poll(kept).toHaveLength(1);
    await removeAccount();
    await details().waitFor({ state: 'detached' });
    await expect.poll(kept).toEqual([]);
    expect(await sounding(page)).toBe(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('all recordings are removed: it is heard to its end, and fetched anew the next time', async () => {
    const { page, sandbox } = given;
    await playing();
    expect(await rawCommand(page, 'recordings.empty', null)).toMatchObject({ ok: true });
    expect(await kept()).toEqual([]);
    await goesOn();
    expect(sandbox.storageHits()).toHaveLength(1);
    await page.getByRole('button', { name: 'Close details' }).click();
    await expect.poll(() => sounding(page)).toBe(0);
    await openNth(0);
    await play().click();
    await pause().waitFor();
    await goesOn();
    expect(sandbox.storageHits()).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('its transcript is removed and fetched: it plays on, and the turn that is heard is marked again', async () => {
    const { page } = given;
    await playing();
    await talk().locator('li[aria-current]').waitFor();
    await details().getByRole('button', { name: 'Remove transcript…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove transcript' }).click();
    await talk().getByText('It was removed from this computer.').waitFor();
    await goesOn();
    await talk().getByRole('button', { name: 'Fetch transcript' }).click();
    await talk().locator('li[aria-current]').waitFor();
    await goesOn();
    expect(errors).toEqual([]);
  });

  it('another call is opened: only that one can be heard, and back again nothing plays by itself', async () => {
    const { page } = given;
    await playing();
    await openNth(1);
    await expect.poll(() => sounding(page)).toBe(0);
    expect(await pause().count()).toBe(0);
    await play().click();
    await pause().waitFor();
    await goesOn();
    await openNth(0);
    await expect.poll(() => recording().getByRole('slider').isEnabled()).toBe(true);
    expect(await sounding(page)).toBe(0);
    expect(await position()).toBe(0);
    expect(errors).toEqual([]);
  });

  it('another call is opened while it is fetched: it is not waited for any more, and does not sound later', async () => {
    const { page, sandbox } = given;
    await openView(page, 'History');
    await page.getByRole('combobox', { name: 'Search calls' }).fill('direction:inbound status:completed');
    await rows().nth(1).waitFor();
    await openNth(0);
    sandbox.scenario.set({ slowMs: { 'GET /recordings/:file': 60_000 } });
    await play().click();
    await recording().getByRole('progressbar').waitFor();
    await openNth(1);
    expect(await recording().getByRole('progressbar').count()).toBe(0);
    await expect.poll(kept).toEqual([]);
    sandbox.scenario.set({ slowMs: {} });
    await play().click();
    await pause().waitFor();
    await goesOn();
    expect(errors).toEqual([]);
  });

  it('the window is hidden and shown: it is silent, stays so, and goes on from there by a press', async () => {
    const { page, running } = given;
    await playing();
    await expect.poll(position, { timeout: 10_000 }).toBeGreaterThan(1_000);
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await play().waitFor();
    await expect.poll(() => sounding(page)).toBe(0);
    const at = await position();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());
    expect(await sounding(page)).toBe(0);
    await play().click();
    await pause().waitFor();
    expect(await position()).toBeGreaterThanOrEqual(at);
    await goesOn();
    expect(errors).toEqual([]);
  });
});
