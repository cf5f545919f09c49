import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { EntryView, HistoryRow } from '../../../../src-main/contract/history';
import type { IssueReportView } from '../../../../src-main/contract/reviews';
import { emptyIssue, readIssue } from '../../../../src-renderer/history/review/issue-form';
import { ReviewSection } from '../../../../src-renderer/history/review/ReviewSection';
import { createPlace, PlaceContext } from '../../../../src-renderer/history/transcript/place';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { anEntry, aProblem, NOON } from '../../../doubles/views';

const aReport = (fields: Partial<IssueReportView> = {}): IssueReportView => ({
  title: 'Wrong name',
  severity: 'critical',
  status: 'open',
  source: 'user',
  description: '',
  atSeconds: null,
  createdAt: NOON,
  ...fields,
});

async function renderReview(
  row: Partial<HistoryRow>,
  entry: Partial<EntryView> = {},
  prepare: (bridge: FakeBridge) => void = () => undefined,
) {
  const bridge = new FakeBridge();
  prepare(bridge);
  const place = createPlace();
  const rendered = await renderApp(
    bridge,
    <PlaceContext value={place}>
      <ReviewSection entry={anEntry(row, entry)} />
    </PlaceContext>,
  );
  return { ...rendered, bridge, place, user: userEvent.setup() };
}

const section = () => within(screen.getByRole('region', { name: 'Grade and issues' }));
const form = async () => within(await screen.findByRole('dialog', { name: 'Report an issue' }));

describe('Grading', () => {
  it('is asked for once by a press, and said to be under way', async () => {
    const { bridge, user, tell } = await renderReview({}, {}, (b) => b.on('reviews.askGrade', () => answer(null)));
    await user.click(section().getByRole('button', { name: 'Ask for grading' }));
    expect(bridge.payloads('reviews.askGrade')).toEqual([{ key: '17' }]);
    bridge.on('reviews.standing', () => answer({ grading: 'waiting' }));
    await tell({ kind: 'history' });
    expect(await section().findByText(/Grading was asked for/)).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Ask for grading' }));
    expect(bridge.payloads('reviews.askGrade')).toHaveLength(1);
    bridge.on('reviews.standing', () => answer({ grading: 'late' }));
    await tell({ kind: 'history' });
    expect(await section().findByText(/has not told a new grade yet/)).toBeVisible();
  });

  it('under way at ThunderPhone is not asked for again', async () => {
    const { bridge, user } = await renderReview({ gradeStatus: 'pending' });
    expect(section().getByText('Being graded')).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Ask for grading' }));
    expect(bridge.payloads('reviews.askGrade')).toEqual([]);
  });

  it('that does not come to an end may be asked for again', async () => {
    const { bridge, user } = await renderReview({ gradeStatus: 'pending' }, {}, (b) =>
      b.on('reviews.standing', () => answer({ grading: 'late' })).on('reviews.askGrade', () => answer(null)),
    );
    await section().findByText(/has not told a new grade yet/);
    await user.click(section().getByRole('button', { name: 'Ask for grading' }));
    expect(bridge.payloads('reviews.askGrade')).toHaveLength(1);
  });

  it('that may have been asked for is told so', async () => {
    const { user } = await renderReview({}, {}, (b) =>
      b.on('reviews.askGrade', () => refuse(aProblem('change_unconfirmed'))),
    );
    await user.click(section().getByRole('button', { name: 'Ask for grading' }));
    expect(await section().findByRole('alert')).toHaveTextContent('It may or may not have been.');
  });

  it('what the grade says is read when it is opened, as it came', async () => {
    const { bridge, user } = await renderReview({ gradeScore: 0.8, gradeStatus: 'completed' }, {}, (b) =>
      b.on('reviews.grade', () => answer({ facts: [{ name: 'summary', value: '<b>Polite.</b>' }] })),
    );
    expect(section().getByText('0.8 of 1')).toBeVisible();
    expect(bridge.payloads('reviews.grade')).toEqual([]);
    await user.click(section().getByText('What the grade says'));
    expect(await section().findByText('<b>Polite.</b>')).toBeVisible();
  });

  it('is not offered while the call runs, and nothing of it where ThunderPhone has no call', async () => {
    const { unmount } = await renderReview({ state: 'in_progress' });
    expect(section().queryByRole('button', { name: 'Ask for grading' })).toBeNull();
    unmount();
    await renderReview({ callId: null });
    expect(screen.queryByRole('region', { name: 'Grade and issues' })).toBeNull();
  });
});

describe('Issue reports', () => {
  it('are read when they are opened, and lead to their place in the conversation', async () => {
    const { place, user } = await renderReview({}, {}, (b) =>
      b.on('reviews.list', () =>
        answer({ reports: [aReport({ atSeconds: 42, description: '<img src=x>' }), aReport({ severity: 'odd' })] }),
      ),
    );
    const shown = vi.fn();
    place.onShow(shown);
    await user.click(section().getByText('Issue reports'));
    const list = within(await section().findByRole('list', { name: 'Issue reports' }));
    expect(list.getByText('<img src=x>')).toBeVisible();
    expect(list.getByText('Odd')).toBeVisible();
    await user.click(list.getByRole('button', { name: 'Show in transcript at 0:42' }));
    expect(shown).toHaveBeenCalledWith(42_000);
  });

  it('none, and an address that does not exist, are told', async () => {
    const { bridge, user } = await renderReview({}, {}, (b) =>
      b.on('reviews.list', () =>
        refuse(aProblem('api_not_found', { what: 'ThunderPhone offers no issue reports for this call.' })),
      ),
    );
    await user.click(section().getByText('Issue reports'));
    expect(await section().findByRole('alert')).toHaveTextContent('offers no issue reports');
    bridge.on('reviews.list', () => answer({ reports: [] }));
    await user.click(section().getByRole('button', { name: 'Retry' }));
    expect(await section().findByText('ThunderPhone has no issue reports of this call.')).toBeVisible();
  });
});

describe('Reporting an issue', () => {
  it('sends what was written, once, and begins empty the next time', async () => {
    const { bridge, user } = await renderReview({}, {}, (b) => b.on('reviews.file', () => answer(null)));
    await user.click(section().getByRole('button', { name: 'Report an issue…' }));
    const dialog = await form();
    await user.type(dialog.getByRole('textbox', { name: 'What is wrong' }), ' Wrong name ');
    await user.click(dialog.getByRole('radio', { name: 'Critical' }));
    await user.type(dialog.getByRole('textbox', { name: 'Time in the call' }), '1:24');
    await user.type(dialog.getByRole('textbox', { name: 'Description' }), 'Zoë');
    await user.click(dialog.getByRole('button', { name: 'File report' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.payloads('reviews.file')).toEqual([
      { key: '17', title: 'Wrong name', severity: 'critical', description: 'Zoë', atSeconds: 84 },
    ]);
    expect(await screen.findByText('Issue report filed')).toBeVisible();
    await user.click(section().getByRole('button', { name: 'Report an issue…' }));
    expect((await form()).getByRole('textbox', { name: 'What is wrong' })).toHaveValue('');
  });

  it('needs a title, and a time that the call had; nothing is sent before', async () => {
    const { bridge, user } = await renderReview({ durationSeconds: 54 });
    await user.click(section().getByRole('button', { name: 'Report an issue…' }));
    const dialog = await form();
    await user.type(dialog.getByRole('textbox', { name: 'Time in the call' }), '1:24');
    await user.click(dialog.getByRole('button', { name: 'File report' }));
    expect(dialog.getByText('Say in a few words what is wrong.')).toBeVisible();
    expect(dialog.getByText('The call ended at 0:54.')).toBeVisible();
    expect(bridge.payloads('reviews.file')).toEqual([]);
  });

  it('what was written is there again after the form was closed, and after the sending failed', async () => {
    const { user } = await renderReview({}, {}, (b) =>
      b.on('reviews.file', () => refuse(aProblem('network_unreachable'))),
    );
    const open = () => user.click(section().getByRole('button', { name: 'Report an issue…' }));
    await open();
    await user.type((await form()).getByRole('textbox', { name: 'What is wrong' }), 'Wrong name');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await open();
    await user.click((await form()).getByRole('button', { name: 'File report' }));
    expect(await (await form()).findByRole('alert')).toBeVisible();
    expect((await form()).getByRole('textbox', { name: 'What is wrong' })).toHaveValue('Wrong name');
  });

  it('whose answer got lost leads to the reports, and is not sent again', async () => {
    const { bridge, user } = await renderReview({}, {}, (b) =>
      b
        .on('reviews.file', () => refuse(aProblem('change_unconfirmed')))
        .on('reviews.list', () => answer({ reports: [aReport()] })),
    );
    await user.click(section().getByRole('button', { name: 'Report an issue…' }));
    await user.type((await form()).getByRole('textbox', { name: 'What is wrong' }), 'Wrong name{Enter}');
    await user.click(await (await form()).findByRole('button', { name: 'Look at the issue reports' }));
    expect(await section().findByText('Wrong name')).toBeVisible();
    expect(bridge.payloads('reviews.file')).toHaveLength(1);
  });
});

describe('A time in the call', () => {
  it.each([
    ['', null],
    ['84', 84],
    ['1:24', 84],
    ['0:01:24', 84],
    ['61:05', 3_665],
    [' 0:00 ', 0],
  ])('%j is %j seconds', (at, seconds) => {
    expect(readIssue({ ...emptyIssue, title: 't', at }, null).draft).toMatchObject({ atSeconds: seconds });
  });

  it.each(['1:5', '1:75', 'soon', '-3', '1:2:3', '1:99:00', '1.5'])('%j is none', (at) => {
    expect(readIssue({ ...emptyIssue, title: 't', at }, null).draft).toBeNull();
  });
});
