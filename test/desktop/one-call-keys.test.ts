import { describe, expect, it } from 'vitest';
import { focusOn, hasFocus, tabTo } from '../doubles/app/focus-steps';
import { anEndedCall, recordingOf, waveformOf } from '../doubles/app/recording-steps';
import { keepTurns } from '../doubles/app/kept-turns';
import { openView } from '../doubles/app/steps';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { speed: 20, scenario: { pastCalls: true } }, size: WIDE });

const turn = (role: string, content: string, startMs: number) => ({ role, content, startMs, endMs: null });
const WITH_TOOL = [
  turn('assistant', 'Hello, this is Acme.', 0),
  turn('user', 'Hello. When can you see the roof?', 2_000),
  turn('tool_call', 'find_slot {"day":"Thursday","what":"the roof"}', 3_000),
  turn('tool_response', '{"slots":["nine","ten"]}', 3_000),
  turn('assistant', 'Thursday at nine.', 4_000),
];

const named = (name: string | RegExp) => ({ name, exact: true });

/** Opens a call that has everything by keys alone, from the list. */
async function openByKeys() {
  const { page } = given;
  await openView(page, 'History');
  const search = page.getByRole('combobox', { name: 'Search calls' });
  await search.focus();
  await page.keyboard.type('direction:inbound status:completed');
  const row = page.getByRole('grid', { name: 'Calls' }).getByRole('row').nth(1);
  await row.waitFor();
  await tabTo(page, page.getByRole('grid', { name: 'Calls' }).getByRole('row').first());
  await page.keyboard.press('ArrowDown');
  await focusOn(row);
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Call details' });
  await details.getByRole('searchbox', { name: 'Search transcript' }).waitFor();
  const part = (name: string) => details.getByRole('region', named(name));
  return { page, row, details, part };
}

describe('the details of a call, by keys alone', () => {
  it('are walked through to their end, and left for the row they came from', { timeout: 120_000 }, async () => {
    const { page, row, details, part } = await openByKeys();
    await focusOn(row);
    const [recording, review, tags, talk] = [
      part('Recording'),
      part('Grade and issues'),
      part('Tags'),
      part('Transcript'),
    ];

    await tabTo(page, details.getByRole('button', named('Close details')));
    await tabTo(page, details.getByRole('button', named('Copy call id')));
    await page.keyboard.press('Enter');
    await page.getByText('Copied', { exact: true }).first().waitFor();

    // Grade: asked for, then unfolded.
    await tabTo(page, review.getByRole('button', { name: /^Ask for grading/ }));
    await page.keyboard.press('Space');
    const says = review.getByText('What the grade says');
    await says.waitFor({ timeout: 20_000 });
    await tabTo(page, says, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await review.getByText('call outcome').waitFor();
    await focusOn(says);

    // The form of a report keeps what is in it, and gives the focus back.
    const report = review.getByRole('button', named('Report an issue…'));
    await tabTo(page, report);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Report an issue' });
    await focusOn(form.getByRole('textbox', { name: 'What is wrong' }));
    await page.keyboard.type('It got the name wrong');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await focusOn(report);
    await page.keyboard.press('Enter');
    await focusOn(form.getByRole('textbox', { name: 'What is wrong' }));
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await focusOn(report);

    // Tags: two are given, and removed one after the other without a search for the next.
    const tag = tags.getByRole('textbox', { name: 'New tag' });
    await tabTo(page, tag);
    for (const word of ['roof', 'urgent']) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
      await tags.getByRole('button', { name: `Remove tag ${word}` }).waitFor();
      await focusOn(tag);
    }
    await tabTo(page, tags.getByRole('button', { name: 'Remove tag roof' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusOn(tags.getByRole('button', { name: 'Remove tag urgent' }));
    await page.keyboard.press('Enter');
    await tags.getByRole('list').waitFor({ state: 'detached' });
    await focusOn(tag);

    // The note, and its Undo, which goes away when it is pressed.
    const note = details.getByRole('textbox', { name: 'Note' });
    await tabTo(page, note);
    await page.keyboard.type('Call back');
    await part('Notes').getByText('Saved', { exact: true }).waitFor();
    await tabTo(page, part('Notes').getByRole('button', named('Undo')));
    await page.keyboard.press('Enter');
    await expect.poll(() => note.inputValue()).toBe('');
    await focusOn(note);

    // The player: from its button on, all its keys.
    await tabTo(page, recording.getByRole('button', named('Play')));
    await page.keyboard.press('Space');
    const pause = recording.getByRole('button', named('Pause'));
    await pause.waitFor();
    await focusOn(pause);
    await page.keyboard.press('k');
    const play = recording.getByRole('button', named('Play'));
    await play.waitFor();
    await focusOn(play);
    await waveformOf(recording);
    const position = recording.getByRole('slider', { name: 'Position' });
    await tabTo(page, position, 'Shift+Tab');
    await page.keyboard.press('End');
    await expect.poll(() => position.inputValue()).toBe(await position.getAttribute('max'));
    await page.keyboard.press('Home');
    await expect.poll(() => position.inputValue()).toBe('0');
    await tabTo(page, recording.getByRole('button', named('Speed 1×')));
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu', { name: 'Speed' });
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await focusOn(recording.getByRole('button', named('Speed 1×')));
    await page.keyboard.press('Enter');
    await menu.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
    const speed = recording.getByRole('button', { name: /^Speed/ });
    await focusOn(speed);

    // The conversation: one stop, arrow keys within; a turn plays the recording from its place.
    const find = talk.getByRole('searchbox', { name: 'Search transcript' });
    await tabTo(page, find);
    await tabTo(
      page,
      talk
        .getByRole('listitem')
        .first()
        .getByRole('button', { name: /^Play from/ }),
    );
    await page.keyboard.press('ArrowDown');
    const second = talk
      .getByRole('listitem')
      .nth(1)
      .getByRole('button', { name: /^Play from/ });
    await focusOn(second);
    await page.keyboard.press('Enter');
    await pause.waitFor();
    await focusOn(second);
    await page.keyboard.press('End');
    await expect
      .poll(() =>
        talk
          .getByRole('listitem')
          .last()
          .evaluate((item) => item.contains(document.activeElement)),
      )
      .toBe(true);

    // Escape, from the depth of it: the row has the focus, and nothing sounds any more.
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await focusOn(row);
    expect(await hasFocus(row)).toBe(true);
  });

  it('keep the focus while what has it goes: a cancelled and a repeated fetch, removed and fetched words', async () => {
    const { page, sandbox } = given;
    const { row, details, part } = await openByKeys();
    const [recording, talk] = [part('Recording'), part('Transcript')];
    const play = recording.getByRole('button', named('Play'));
    sandbox.scenario.set({ slowMs: { 'GET /recordings/:file': 60_000 } });
    await tabTo(page, play);
    await page.keyboard.press('Enter');
    await tabTo(page, recording.getByRole('button', named('Cancel')));
    await page.keyboard.press('Enter');
    await recording.getByRole('progressbar').waitFor({ state: 'detached' });
    await focusOn(play);

    sandbox.scenario.set({ slowMs: {}, recordingLinkMs: -1 });
    await page.keyboard.press('Enter');
    await recording.getByRole('alert').waitFor();
    sandbox.scenario.set({ recordingLinkMs: 60_000 });
    await tabTo(page, recording.getByRole('button', named('Retry')));
    await page.keyboard.press('Enter');
    await recording.getByRole('alert').waitFor({ state: 'detached' });
    await focusOn(play);

    await tabTo(page, talk.getByRole('button', named('Remove transcript…')));
    await page.keyboard.press('Enter');
    const question = page.getByRole('alertdialog');
    await focusOn(question.getByRole('button', named('Cancel')));
    await tabTo(page, question.getByRole('button', named('Remove transcript')));
    await page.keyboard.press('Enter');
    const fetch = talk.getByRole('button', named('Fetch transcript'));
    await focusOn(fetch);
    await page.keyboard.press('Enter');
    const find = talk.getByRole('searchbox', { name: 'Search transcript' });
    await find.waitFor();
    await focusOn(talk);
    await tabTo(page, find);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await focusOn(row);
  });

  it('in a narrow window: a call with tools, searched and unfolded, and Escape back to its row', async () => {
    await anEndedCall(given.page);
    await recordingOf(given.page).waitFor();
    const page = await given.restart((profile) => keepTurns(profile, WITH_TOOL));
    await openView(page, 'History');
    await page.setViewportSize({ width: 380, height: 700 });
    const row = page.getByRole('grid', { name: 'Calls' }).getByRole('row').first();
    await row.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'Call details' });
    const talk = sheet.getByRole('region', named('Transcript'));
    const tool = talk.locator('summary').first();
    await tool.waitFor();
    await expect.poll(() => sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true);

    // To the tool by the arrow keys, from the first turn on; it unfolds, and what it was asked can be scrolled by keys.
    await tabTo(page, talk.getByRole('listitem').first().getByRole('button').first());
    const items = await talk.getByRole('listitem').count();
    for (let step = 0; step < items && !(await hasFocus(tool)); step += 1) await page.keyboard.press('ArrowDown');
    await focusOn(tool);
    await page.keyboard.press('Enter');
    const asked = tool.locator('..').locator('pre').first();
    await asked.waitFor();
    await tabTo(page, asked);
    await page.keyboard.press('ArrowDown');
    await focusOn(asked);
    await page.keyboard.press('Shift+Tab');
    await focusOn(tool);
    await page.keyboard.press('Space');
    await asked.waitFor({ state: 'hidden' });

    // Found in a tool, it is unfolded again; F3 goes on from wherever the focus is, and the buttons do too.
    await page.keyboard.press('Control+F');
    const find = talk.getByRole('searchbox', { name: 'Search transcript' });
    await focusOn(find);
    await page.keyboard.type('e');
    const standing = talk.getByRole('status');
    await standing.getByText(/^1 of \d+/).waitFor();
    await page.keyboard.press('F3');
    await standing.getByText(/^2 of \d+/).waitFor();
    await tabTo(page, talk.getByRole('button', named('Next hit')));
    await page.keyboard.press('Enter');
    await standing.getByText(/^3 of \d+/).waitFor();
    await page.keyboard.press('Shift+F3');
    await standing.getByText(/^2 of \d+/).waitFor();
    await tabTo(page, talk.getByRole('button', named('Previous hit')), 'Shift+Tab');
    await page.keyboard.press('Space');
    await standing.getByText(/^1 of \d+/).waitFor();
    await asked.waitFor();

    // Escape empties the search first, and closes after.
    await tabTo(page, find, 'Shift+Tab');
    await page.keyboard.press('Escape');
    await standing.getByText(/of/).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await focusOn(row);
  });
});
