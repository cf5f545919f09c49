import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVENT_CHANNEL } from '../../src-main/contract/envelope';
import type { AppEvent } from '../../src-main/contract/events';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { sideways, unreadable } from '../doubles/app/seen';
import { openView, trySandbox } from '../doubles/app/steps';
import { violations } from '../doubles/app/violations';

let running: RunningApp;
let page: Page;

beforeEach(async () => {
  running = await launchApp({ sandboxPast: true });
  ({ page } = running);
  await trySandbox(page);
  await page.setViewportSize({ width: 1200, height: 760 });
  await openView(page, 'History');
  await rows().first().waitFor();
});
afterEach(closeApps);

const rows = () => page.getByRole('grid', { name: 'Calls' }).getByRole('row');
const search = () => page.getByRole('combobox', { name: 'Search calls' });

/** As main tells it: work that takes long enough to be seen needs more calls than a test has. */
const tell = (event: AppEvent): Promise<void> =>
  running.app.evaluate(
    ({ BrowserWindow }, [channel, told]) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channel, told);
    },
    [EVENT_CHANNEL, event] as const,
  );

const tellWork = (): Promise<void> =>
  tell({
    kind: 'historyWork',
    work: {
      exporting: {
        rows: 123_456,
        bytes: 12_300_000,
        of: 1_000_000,
        fileName: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz.csv',
      },
      bulk: { work: 'transcripts', done: 1_200, of: 20_000 },
      ended: 0,
      runs: 0,
    },
  });

/** Everything is shown again; a selection that was begun before that would end with the search. */
async function clearSearch(): Promise<void> {
  await search().fill('');
  await page.getByRole('group', { name: 'Filters in use' }).waitFor({ state: 'detached' });
  await page.locator('.call-grid:not(.call-grid-hits)').waitFor();
}

async function select(): Promise<void> {
  await rows().first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('group', { name: 'Selected calls' }).getByText('1 selected').waitFor();
}

async function saveSearch(name: string): Promise<void> {
  await search().fill('status:completed agent:"Donaudampfschifffahrtsgesellschaftskapitänsterminvereinbarung"');
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('textbox', { name: 'Name of this search' }).fill(name);
  await page.getByRole('button', { name: 'Save search' }).click();
  await page.getByRole('button', { name: `Rename ${name}` }).waitFor();
}

const LONG = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';

async function showInsights(): Promise<void> {
  await page.keyboard.press('Control+i');
  await page.getByRole('heading', { name: 'Agents' }).waitFor();
}

describe('the history can be used by everybody', () => {
  it('while calls are exported and worked on, with some of them selected', async () => {
    await tellWork();
    await page.getByRole('progressbar', { name: 'Exporting calls' }).waitFor();
    await select();
    expect(await violations(page)).toEqual([]);
  });

  it('with a saved search, and while it gets another name', async () => {
    await saveSearch(LONG);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: `Rename ${LONG}` }).click();
    await page.getByRole('textbox', { name: 'New name' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});

// 600 px is a window of 1200 at 200 %; 320 px is what WCAG 1.4.10 asks for.
describe.each([600, 380, 320])('%i px are wide enough for the history', (width) => {
  it('with filters, work and a selection', async () => {
    await page.setViewportSize({ width, height: 380 });
    await search().fill(`direction:outbound tag:${LONG}`);
    await page.getByRole('button', { name: /^Remove filter Tag/ }).waitFor();
    expect(await sideways(page)).toEqual([]);
    await clearSearch();
    await tellWork();
    await page.getByRole('progressbar', { name: 'Exporting calls' }).waitFor();
    await select();
    expect(await sideways(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete transcripts…' }).waitFor();
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('dialog', { name: 'Filters' }).waitFor();
    expect(await sideways(page)).toEqual([]);
  });

  it('as insights, as charts and as tables', async () => {
    await page.setViewportSize({ width, height: 380 });
    await showInsights();
    expect(await sideways(page)).toEqual([]);
    for (const button of await page.getByRole('button', { name: /^Table of / }).all()) await button.click();
    expect(await sideways(page)).toEqual([]);
  });
});

describe('the number of a call', () => {
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.call-who > b')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );

  it('can be read in every window', async () => {
    for (const width of [320, 560, 640, 728, 760, 800, 1000]) {
      await page.setViewportSize({ width, height: 760 });
      await expect.poll(cut, { message: String(width) }).toEqual([]);
    }
  });

  it('can be read beside details', async () => {
    await page.getByRole('grid', { name: 'Calls' }).getByRole('button', { name: 'Details' }).first().click();
    await page.getByRole('button', { name: 'Close details' }).waitFor();
    for (const width of [760, 1200, 1400, 1600]) {
      await page.setViewportSize({ width, height: 760 });
      await expect.poll(cut, { message: String(width) }).toEqual([]);
    }
  });
});

describe.each(['light', 'dark'] as const)('in the high contrast of a %s system', (colorScheme) => {
  beforeEach(() => page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' }));

  it('the list, its windows and what is selected can be read', async () => {
    await search().fill('555');
    await page.getByRole('button', { name: 'Export all…' }).waitFor();
    expect(await unreadable(page)).toEqual([]);
    await clearSearch();
    await select();
    expect(await unreadable(page)).toEqual([]);
    for (const button of ['Tags…', 'Export…', 'Filters', 'Saved']) {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').waitFor();
      expect(await unreadable(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  it('an unselected call has no tick', async () => {
    await select();
    await page.keyboard.press('ArrowDown');
    const ticks = await page
      .getByRole('checkbox', { name: 'Select' })
      .evaluateAll((boxes) =>
        boxes.map((box) => [
          box.getAttribute('aria-checked'),
          getComputedStyle(box.querySelector('svg') ?? box).visibility,
        ]),
      );
    expect(new Set(ticks.map(([checked, tick]) => `${String(checked)} ${String(tick)}`))).toEqual(
      new Set(['true visible', 'false hidden']),
    );
  });

  it('insights can be read', async () => {
    await showInsights();
    expect(await unreadable(page)).toEqual([]);
  });
});
