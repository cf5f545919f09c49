import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallId } from '../../src-main/domain/ids';
import { recordingName } from '../../src-main/files/recordings/recording-name';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { takePictures } from '../doubles/app/pictures';
import { anEndedCall, openDetails, playedSeconds, recordingOf, waveformOf } from '../doubles/app/recording-steps';
import { openView } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { speed: 10 } });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thunderdial-saved-'));
  await given.page.setViewportSize({ width: 1200, height: 900 });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What the storage has of the one call there is. */
async function original(): Promise<Buffer> {
  const { sandbox } = given;
  const call = sandbox.placedCalls()[0]?.callId ?? 0n;
  const headers = { Authorization: `Bearer ${sandbox.apiKey}` };
  const link = (await (await fetch(`${sandbox.baseUrl}/calls/${String(call)}/audio`, { headers })).json()) as {
    url: string;
  };
  return Buffer.from(await (await fetch(link.url)).arrayBuffer());
}

/** The next save goes there. */
const saveTo = (path: string) =>
  given.running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      Reflect.set(globalThis, 'suggested', (args.at(-1) as { defaultPath: string }).defaultPath);
      return Promise.resolve({ canceled: filePath === '', filePath });
    };
  }, path);

describe('the recording of a call', () => {
  it('is played, sought and sped up; the second time it comes from the disk', { timeout: 120_000 }, async () => {
    const { page, sandbox, running } = given;
    const recording = await anEndedCall(page);
    const play = recording.getByRole('button', { name: 'Play', exact: true });
    const pause = recording.getByRole('button', { name: 'Pause' });
    await play.waitFor();
    await takePictures(page, 'recording-away', recording);
    expect(sandbox.storageHits()).toEqual([]);

    await play.click();
    await pause.waitFor();
    await expect.poll(() => playedSeconds(recording), { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    await page.keyboard.press('k');
    await play.waitFor();
    await waveformOf(recording);

    // A click on the waveform, keys, and speed.
    const slider = recording.getByRole('slider', { name: 'Position' });
    const box = (await slider.boundingBox()) ?? { width: 0, height: 0 };
    await slider.click({ position: { x: box.width / 2, y: box.height / 2 } });
    const length = Number(await slider.getAttribute('max'));
    await expect.poll(async () => Math.abs(Number(await slider.inputValue()) - length / 2)).toBeLessThan(length / 50);
    await takePictures(page, 'recording-ready', recording);
    await expect.poll(() => slider.isEnabled()).toBe(true);
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(() => slider.inputValue()).toBe(String(length));
    await page.keyboard.press('Home');
    await expect.poll(() => slider.inputValue()).toBe('0');
    await page.keyboard.press('>');
    await recording.getByRole('button', { name: 'Speed 1.25×' }).waitFor();

    // Closed to the tray it is silent.
    await play.click();
    await pause.waitFor();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await play.waitFor();
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.show());

    // So it is once the computer sleeps, and it does not go on by itself after.
    await play.click();
    await pause.waitFor();
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await play.waitFor();
    await running.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));

    // Left and opened again it is ready without a press, from the disk, at the same speed.
    await page.getByRole('button', { name: 'Close details' }).click();
    await openDetails(page);
    await expect.poll(() => slider.isEnabled()).toBe(true);
    await recording.getByRole('button', { name: 'Speed 1.25×' }).waitFor();
    expect(sandbox.storageHits()).toMatchObject([{ authorized: false }]);
    expect(JSON.stringify(sandbox.storageHits())).not.toContain(sandbox.apiKey);
  });

  it('plays on while the window becomes narrow and wide, and what is typed beside it stays', async () => {
    const { page } = given;
    const recording = await anEndedCall(page);
    await recording.getByRole('button', { name: 'Play', exact: true }).click();
    const pause = recording.getByRole('button', { name: 'Pause' });
    await pause.waitFor();
    const slider = recording.getByRole('slider', { name: 'Position' });
    const at = async (): Promise<number> => Number(await slider.inputValue());
    const note = page.getByRole('textbox', { name: 'Note' });
    await note.fill('half a');
    const element = await note.elementHandle();
    for (const width of [380, 1200, 380]) {
      const before = await at();
      await page.setViewportSize({ width, height: 760 });
      await page.getByRole('dialog', { name: 'Call details' }).waitFor({ state: width < 760 ? 'visible' : 'detached' });
      expect(await at()).toBeGreaterThanOrEqual(before);
      await expect.poll(at).toBeGreaterThan(before);
      expect(await pause.isVisible()).toBe(true);
      expect(await note.inputValue()).toBe('half a');
      expect(await element.evaluate((field) => field === document.activeElement)).toBe(true);
    }
    await page.keyboard.type(' word');
    expect(await note.inputValue()).toBe('half a word');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Call details' }).waitFor({ state: 'detached' });
    const row = page.getByRole('grid', { name: 'Calls' }).getByRole('row').first();
    await expect.poll(() => row.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  });

  it('is saved whole, or not at all; Settings say what is kept, and empty it', { timeout: 120_000 }, async () => {
    const { page, running, sandbox } = given;
    const recording = await anEndedCall(page);
    const save = recording.getByRole('button', { name: 'Save recording…' });
    await saveTo('');
    await save.click();
    await expect
      .poll(() => running.app.evaluate(() => Reflect.get(globalThis, 'suggested') as unknown))
      .not.toBe(undefined);
    expect(await running.app.evaluate(() => String(Reflect.get(globalThis, 'suggested')))).toMatch(
      /[/\\]\d{4}-\d\d-\d\d \d\d\.\d\d \+12125550142\.wav$/,
    );
    const path = join(folder, 'call.wav');
    await saveTo(path);
    await save.click();
    await page.getByText('Saved as call.wav').waitFor();
    expect((await readFile(path)).equals(await original())).toBe(true);
    await saveTo(join(folder, 'no such folder', 'call.wav'));
    await save.click();
    await page.getByRole('alert').filter({ hasText: 'could not be written' }).waitFor();
    expect(await readdir(folder)).toEqual(['call.wav']);

    await openView(page, 'Settings');
    await page.getByText(/Kept now: 1 recording, \d/).scrollIntoViewIfNeeded();
    await takePictures(page, 'recording-settings', page.getByRole('button', { name: 'Remove all recordings' }));
    await page.getByRole('button', { name: 'Remove all recordings' }).click();
    await page.getByText('No recording is kept on this computer now.').waitFor();
    expect(await readdir(join(running.profile, 'recordings'))).toEqual([]);

    // None is kept after playing where that is chosen.
    const none = page.getByRole('radio', { name: 'None after playing' });
    await none.click();
    await expect.poll(() => none.isChecked()).toBe(true);
    const hits = sandbox.storageHits().length;
    const again = await openDetails(page);
    await again.getByRole('button', { name: 'Play', exact: true }).click();
    await again.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Close details' }).click();
    await expect.poll(() => readdir(join(running.profile, 'recordings'))).toEqual([]);
    expect(sandbox.storageHits().length).toBe(hits + 1);
  });

  it('is waited for with progress and Cancel, and told when it does not come', { timeout: 120_000 }, async () => {
    const { page, sandbox } = given;
    const recording = await anEndedCall(page);
    const play = recording.getByRole('button', { name: 'Play', exact: true });
    sandbox.scenario.set({ slowMs: { 'GET /recordings/:file': 60_000 } });
    await play.click();
    await recording.getByRole('progressbar', { name: 'Fetching the recording' }).waitFor();
    await takePictures(page, 'recording-fetching', recording);
    await recording.getByRole('button', { name: 'Cancel' }).click();
    await recording.getByRole('progressbar').waitFor({ state: 'detached' });
    sandbox.scenario.set({ slowMs: {}, recordingLinkMs: -1 });
    await play.click();
    await recording.getByRole('alert').filter({ hasText: 'did not hand this one out' }).waitFor();
    await takePictures(page, 'recording-problem', recording);
    sandbox.scenario.set({ recordingLinkMs: 60_000 });
    await recording.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => recording.getByRole('slider').isEnabled()).toBe(true);
    expect(await recording.getByRole('alert').count()).toBe(0);
  });

  it('may be an MP3 as well', async () => {
    const { page, running, sandbox } = given;
    await anEndedCall(page);
    await page.getByRole('button', { name: 'Close details' }).click();
    const file = join(import.meta.dirname, '..', 'fixtures', 'recordings', 'tone.mp3');
    const digest = createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
    const snapshot = (await rawCommand(page, 'app.snapshot', null)) as unknown as { value: { activeAccountId: never } };
    const call = String(sandbox.placedCalls()[0]?.callId) as CallId;
    const name = recordingName({ account: snapshot.value.activeAccountId, call }, digest, 'mp3');
    await mkdir(join(running.profile, 'recordings'), { recursive: true });
    await copyFile(file, join(running.profile, 'recordings', name));
    const recording = await openDetails(page);
    await waveformOf(recording);
    await recording.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => playedSeconds(recording), { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    expect(sandbox.storageHits()).toEqual([]);
  });

  it('of a call that this app did not place is played as well', { timeout: 120_000 }, async () => {
    const { page, sandbox } = given;
    sandbox.scenario.set({ pastCalls: true });
    await openView(page, 'History');
    const search = page.getByRole('combobox', { name: 'Search calls' });
    await search.fill('direction:inbound status:completed');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    await rows.first().getByRole('button', { name: 'Details' }).click();
    const recording = recordingOf(page);
    await recording.getByRole('button', { name: 'Play', exact: true }).click();
    await recording.getByRole('button', { name: 'Pause' }).waitFor();
    await waveformOf(recording);
    await takePictures(page, 'recording-entry', recording);
  });
});
