import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { archiveHere } from '../doubles/archive-kit';
import { keepInRecord, must, openHere } from '../doubles/storage-kit';
import { closeApps, launchApp } from '../doubles/app/launch';
import { takePictures } from '../doubles/app/pictures';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';
import { keepTurns } from '../doubles/app/kept-turns';
import { violations } from '../doubles/app/violations';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 20 });
  sandbox.scenario.set({ pastCalls: true });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
  await running.page.setViewportSize({ width: 1200, height: 760 });
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

const clipboard = (): Promise<string> => running.app.evaluate(({ clipboard: system }) => system.readText());

const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const { top, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return top >= 0 && bottom <= window.innerHeight;
  }, selector);

/** So many frames are drawn: a hit that has just been gone to is kept in sight for the first of them anyhow. */
const frames = (page: Page, count: number): Promise<void> =>
  page.evaluate(
    (wanted) =>
      new Promise<void>((done) => {
        const next = (left: number): void => {
          if (left > 0) requestAnimationFrame(() => next(left - 1));
          else done();
        };
        next(wanted);
      }),
    count,
  );

/** Calls somebody and waits for the end. */
async function placeOne(): Promise<void> {
  const { page } = running;
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', /Appointment reminders/);
  await numberField(page).fill('2125550142');
  await callButton(page).click();
  await liveCalls(page).filter({ hasText: 'Completed' }).waitFor({ timeout: 20_000 });
}

/** Opens the first inbound call and waits for what was said in it. */
async function openInbound() {
  const { page } = running;
  await openView(page, 'History');
  await page.getByRole('combobox', { name: 'Search calls' }).fill('direction:inbound status:completed');
  const row = page.getByRole('grid', { name: 'Calls' }).getByRole('row').first();
  await row.getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('region', { name: 'Call details' });
  await details.getByRole('searchbox', { name: 'Search transcript' }).waitFor();
  return { page, details, talk: details.getByRole('region', { name: 'Transcript' }) };
}

describe('one call', () => {
  it('its words are searched, copied, removed and fetched again', async () => {
    const { page, details, talk } = await openInbound();
    const first = await talk.getByRole('listitem').first().innerText();
    const word = /\p{L}{4,}/u.exec(first.split('\n').at(-1) ?? '')?.[0] ?? '';
    expect(word).not.toBe('');
    await takePictures(page, 'call-talk');
    await page.keyboard.press('Control+F');
    await page.keyboard.type(word);
    await talk.getByText(/^1 of \d+$/).waitFor();
    await expect.poll(() => talk.locator('mark[aria-current]').innerText()).toBe(word);
    await page.keyboard.press('Enter');
    await takePictures(page, 'call-talk-search');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 1200, height: 760 });
    await details.getByRole('button', { name: 'Copy transcript' }).click();
    await expect.poll(clipboard).toMatch(/^\[\d:\d\d\] .+: /);
    expect((await clipboard()).split('\n').length).toBeGreaterThan(1);
    await talk
      .getByRole('button', { name: /^Copy turn/ })
      .first()
      .click();
    await expect.poll(async () => (await clipboard()).split('\n').length).toBe(1);

    await details.getByRole('button', { name: 'Remove transcript…' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove transcript' }).click();
    await talk.getByText('It was removed from this computer.').waitFor();
    await takePictures(page, 'call-removed');
    await talk.getByRole('button', { name: 'Fetch transcript' }).click();
    await talk.getByRole('listitem').first().waitFor();
  });

  it('is graded when a person asks, and an issue is reported', async () => {
    const { page, details } = await openInbound();
    const review = details.getByRole('region', { name: 'Grade and issues' });
    const grade = async (): Promise<string> => (await review.getByRole('definition').first().innerText()).trim();
    await review.getByRole('button', { name: /^Ask for grading/ }).click();
    await expect.poll(() => sandbox.requests().filter(({ path }) => path.endsWith('/grade')).length).toBe(1);
    await expect.poll(grade, { timeout: 20_000 }).toMatch(/^[\d.]+ of (1|100)$/);
    await review.getByText('What the grade says').click();
    await review.getByText('call outcome').waitFor();

    await review.getByRole('button', { name: 'Report an issue…' }).click();
    const form = page.getByRole('dialog', { name: 'Report an issue' });
    await form.getByRole('textbox', { name: 'What is wrong' }).fill('It got the name wrong');
    await form.getByRole('radio', { name: 'Critical' }).check();
    await form.getByRole('textbox', { name: 'Time in the call' }).fill('0:02');
    await form.getByRole('textbox', { name: 'Description' }).fill('It said Zoe.');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await details.waitFor();
    await review.getByRole('button', { name: 'Report an issue…' }).click();
    await form.waitFor();
    expect(await violations(page)).toEqual([]);
    // At another width the form is still open, with what was written.
    await page.setViewportSize({ width: 1200, height: 760 });
    await form.getByRole('button', { name: 'File report' }).click();
    await form.waitFor({ state: 'detached' });
    await review.getByText(/critical$/).waitFor();
    await review.getByText('Issue reports', { exact: true }).click();
    await review.getByRole('list', { name: 'Issue reports' }).getByText('It got the name wrong').waitFor();
    await review.getByRole('button', { name: 'Report an issue…' }).click();
    await form.waitFor();
    await page.screenshot({ path: 'out/pictures/call-report-1200-light.png' });
    await page.keyboard.press('Escape');
    await takePictures(page, 'call-reviewed');
    expect(await violations(page)).toEqual([]);
    const posts = sandbox.requests().filter(({ method, path }) => method === 'POST' && path.includes('issue-reports'));
    expect(posts).toHaveLength(1);
  });

  it('of a profile of before has the words that its record kept', async () => {
    await placeOne();
    await running.quit();
    const folder = join(running.profile, 'record');
    const record = openHere(folder);
    const [made] = must(record.handlers['attempts.open']());
    if (!made) throw new Error('the call that was placed');
    const turns = [{ role: 'user', content: 'Said before the archive was', startMs: 0, endMs: null }];
    keepInRecord(record.database, made.id, { fetchedAt: 1, turns });
    record.close(true);
    const archive = archiveHere(folder);
    archive.database.run('DELETE FROM transcripts');
    archive.database.run(`UPDATE calls SET transcript = 'unknown'`);
    archive.close(true);

    running = await launchApp({ profile: running.profile });
    const { page } = running;
    await page.setViewportSize({ width: 1200, height: 760 });
    await openView(page, 'History');
    const row = page.getByRole('grid', { name: 'Calls' }).getByRole('row').first();
    await row.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('region', { name: 'Transcript' }).getByText('Said before the archive was').waitFor();
    await page.getByRole('combobox', { name: 'Search calls' }).fill('"before the archive"');
    await page.getByRole('status').getByText('1 call', { exact: true }).waitFor();
    await running.quit();
    expect(must(openHere(folder).handlers['transcripts.count']())).toBe(0);
  });

  it('that this app placed is found by what was said in it, and opened at the place', async () => {
    const { page } = running;
    await placeOne();
    await openView(page, 'History');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    await rows.first().getByRole('button', { name: 'Details' }).click();
    const talk = page.getByRole('region', { name: 'Transcript' });
    await talk.getByRole('listitem').first().waitFor();
    const said = await talk.getByRole('listitem').nth(1).locator('p').innerText();
    const words = said.split(/\s+/).slice(0, 3).join(' ');
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('combobox', { name: 'Search calls' }).fill(`"${words}"`);
    const found = rows.filter({ hasText: 'In the conversation' }).first();
    await found.waitFor();
    await found.getByRole('button', { name: 'Details' }).click();
    await talk.locator('mark[aria-current]').waitFor();
    await takePictures(page, 'call-found');
    // In a high window nothing has to be scrolled. In a narrow one the details lie over the list.
    await page.getByRole('button', { name: 'Close details' }).click();
    await page.setViewportSize({ width: 1200, height: 2_400 });
    await found.getByRole('button', { name: 'Details' }).click();
    await talk.locator('mark[aria-current]').waitFor();
    await frames(page, 30);
    await page.setViewportSize({ width: 380, height: 700 });
    const sheet = page.getByRole('dialog', { name: 'Call details' });
    await sheet.locator('mark[aria-current]').waitFor();
    await expect.poll(() => isInSight(page, 'mark[aria-current]')).toBe(true);
    await page.screenshot({ path: 'out/pictures/call-found-sheet.png' });
  });

  it('of 2,000 turns is searched to its end', async () => {
    const first = await openInbound();
    await first.talk.getByRole('listitem').first().waitFor();
    await running.quit();
    const turns = Array.from({ length: 2_000 }, (_, nth) => ({
      role: nth % 2 === 0 ? 'assistant' : 'user',
      content: `${'word '.repeat(1 + ((nth * 7) % 40))}number${String(nth)}x`,
      startMs: nth * 3_000,
      endMs: null,
    }));
    keepTurns(running.profile, turns);

    running = await launchApp({ profile: running.profile });
    await running.page.setViewportSize({ width: 1200, height: 760 });
    const { page, talk } = await openInbound();
    await expect.poll(() => talk.getByRole('listitem').count()).toBe(2_000);
    await talk.getByRole('searchbox', { name: 'Search transcript' }).fill('number1990x');
    await talk.getByText('1 of 1').waitFor();
    await expect.poll(() => isInSight(page, 'mark[aria-current]')).toBe(true);
    await talk.getByRole('searchbox', { name: 'Search transcript' }).fill('number7');
    // Itself, ten of two digits and a hundred of three.
    await talk.getByText('1 of 111').waitFor();
    await expect.poll(() => isInSight(page, 'mark[aria-current]')).toBe(true);
    await page.keyboard.press('Shift+Enter');
    await expect
      .poll(() => talk.locator('mark[aria-current]').evaluate((mark) => mark.parentElement?.textContent))
      .toContain('number799');
    await expect.poll(() => isInSight(page, 'mark[aria-current]')).toBe(true);
    await takePictures(page, 'call-long');
  });
});
