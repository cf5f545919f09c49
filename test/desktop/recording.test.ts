import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takePictures } from '../doubles/app/pictures';
import { callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { speed: 20 } });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-saved-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Calls, waits for the end, and opens the details in the history. */
async function anEndedCall(page: Page): Promise<Locator> {
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
  await page.setViewportSize({ width: 1200, height: 900 });
  await openView(page, 'History');
  await page.getByRole('grid', { name: 'Calls' }).getByRole('button', { name: 'Details' }).first().click();
  return page.getByRole('region', { name: 'Recording' });
}

/** Seconds, as the player tells them. */
async function at(recording: Locator): Promise<number> {
  const text = (await recording.locator('.player-time span').first().textContent()) ?? '';
  const [, minutes = '0', seconds = '0'] = /^(\d+):(\d+)$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describe('the recording of a call', () => {
  it('is played, sought, sped up and saved; the second time it comes from the disk', { timeout: 120_000 }, async () => {
    const { page, sandbox } = given;
    const recording = await anEndedCall(page);
    await recording.getByRole('button', { name: 'Play' }).waitFor();
    await takePictures(page, 'recording-away');
    expect(sandbox.storageHits()).toEqual([]);

    await recording.getByRole('button', { name: 'Play' }).click();
    await recording.getByRole('button', { name: 'Pause' }).waitFor();
    await expect.poll(() => at(recording), { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    await page.keyboard.press('k');
    await recording.getByRole('button', { name: 'Play' }).waitFor();
    await expect.poll(() => recording.locator('.waveform path').first().getAttribute('d')).toMatch(/v(?:[5-9]|\d\d)h/);
    await takePictures(page, 'recording-ready');
  });
});
