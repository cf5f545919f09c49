import type { Locator, Page } from 'playwright-core';
import { callButton, choose, liveCalls, numberField, openView } from './steps';

export const recordingOf = (page: Page): Locator => page.getByRole('region', { name: 'Recording' });

/** Opens the details of the newest call in the history. */
export async function openDetails(page: Page): Promise<Locator> {
  await openView(page, 'History');
  await page.getByRole('grid', { name: 'Calls' }).getByRole('button', { name: 'Details' }).first().click();
  const recording = recordingOf(page);
  await recording.waitFor();
  return recording;
}

/** Calls, waits for the end, and opens the details in the history. */
export async function anEndedCall(page: Page): Promise<Locator> {
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
  return openDetails(page);
}

/** Whole seconds, as the player tells them. */
export async function playedSeconds(recording: Locator): Promise<number> {
  const text = (await recording.locator('.player-time span').first().textContent()) ?? '';
  const [, minutes = '0', seconds = '0'] = /^(\d+):(\d+)$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** Waits until the waveform is drawn: until then its line is flat. */
export async function waveformOf(recording: Locator): Promise<void> {
  await recording.locator('.waveform path[d*="v30"], .waveform path[d*="v4"]').first().waitFor({ state: 'attached' });
}
