import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EntryView, HistoryRow } from '../../../../src-main/contract/history';
import { answer, refuse, type FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { anEntry, aProblem, aRow, NOON, someWords } from '../../../doubles/views';
import { count, FakeRecord, renderHistory } from './render-history';

layOut({ wide: true });

const INBOUND: Partial<HistoryRow> = { key: '5', direction: 'inbound', endReason: 'caller_hangup', tags: ['roof'] };

async function open(row: Partial<HistoryRow>, entry: Partial<EntryView> = {}, prepare?: (b: FakeBridge) => void) {
  const rendered = await renderHistory(new FakeRecord([aRow(row)]), (bridge) => {
    bridge.on('history.entry', () => answer(anEntry(row, entry)));
    prepare?.(bridge);
  });
  await count('1 call');
  await rendered.user.click(screen.getByRole('button', { name: 'Details' }));
  return { ...rendered, details: within(await screen.findByRole('region', { name: 'Call details' })) };
}

describe('A call that this app did not place', () => {
  it('is told with its direction, and offers no number where there is none', async () => {
    await renderHistory(
      new FakeRecord([aRow(INBOUND), aRow({ key: '6', direction: 'mic', other: 'web', own: null, isTest: true })]),
    );
    await count('2 calls');
    const [inbound, mic] = screen.getAllByRole('row');
    if (!inbound || !mic) throw new Error('two rows');
    expect(within(inbound).getByRole('img', { name: 'Inbound' })).toBeVisible();
    expect(within(inbound).getByRole('button', { name: 'Call back' })).toBeInTheDocument();
    expect(within(mic).getByText('Microphone')).toBeVisible();
    expect(mic).toHaveTextContent('Test');
    expect(
      within(mic)
        .getAllByRole('button')
        .map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Details']);
  });

  it('shows its facts, why it ended, its grade and what was said', async () => {
    const { details } = await open(
      { ...INBOUND, gradeScore: 0.8 },
      {
        summary: 'Wants a new roof.',
        issueCount: 2,
        criticalIssueCount: 1,
        words: someWords({ state: 'kept', turns: [{ role: 'user', content: 'Hello?', startMs: 0, endMs: null }] }),
      },
    );
    for (const text of ['+1 212 555 0142', 'The other side hung up.', '0.8 of 1', '2 issues, 1 critical', 'Hello?'])
      expect((await details.findAllByText(text))[0]).toBeVisible();
    expect(details.getByText('Wants a new roof.')).toBeVisible();
  });

  it('says when it was first seen where nobody tells when it began', async () => {
    const { bridge, details, tell } = await open(INBOUND, { timeline: [] });
    expect(await details.findByText('First seen')).toBeVisible();
    expect(details.queryByText('Began')).toBeNull();
    const timeline = [{ at: NOON, kind: 'began', text: 'Began' }];
    bridge.on('history.entry', () => answer(anEntry(INBOUND, { timeline })));
    await tell({ kind: 'history' });
    expect(await details.findAllByText('Began')).toHaveLength(2);
    expect(details.queryByText('First seen')).toBeNull();
  });

  it('a reason that is not known stands as it came', async () => {
    const { details } = await open({ endReason: 'moon_phase' });
    expect(await details.findByText(/moon_phase/)).toBeVisible();
  });

  it('is tagged and untagged with Undo', async () => {
    const { bridge, details, user } = await open(INBOUND, {}, (b) => b.on('history.setTags', () => answer(null)));
    await user.type(await details.findByRole('textbox', { name: 'New tag' }), 'urgent{Enter}');
    await waitFor(() => expect(bridge.payloads('history.setTags')).toEqual([{ key: '5', tags: ['roof', 'urgent'] }]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bridge.payloads('history.setTags').at(-1)).toEqual({ key: '5', tags: ['roof'] }));
  });

  it('has a note of its own', async () => {
    const { bridge, details, user } = await open(INBOUND, {}, (b) => b.on('history.setEntryNote', () => answer(null)));
    await user.type(await details.findByRole('textbox', { name: 'Note' }), 'x');
    await user.tab();
    await waitFor(() => expect(bridge.payloads('history.setEntryNote')).toEqual([{ key: '5', note: 'x' }]));
  });

  it('words that were never asked for are fetched once, and a failure is told', async () => {
    const words = someWords({ state: 'unknown' });
    const { bridge, details } = await open(INBOUND, { words }, (b) =>
      b.on('history.fetchWords', () => refuse(aProblem('network_unreachable'))),
    );
    expect(await details.findByRole('button', { name: 'Retry' })).toBeVisible();
    expect(bridge.payloads('history.fetchWords')).toEqual([{ key: '5' }]);
  });

  it('words that were removed are fetched by a press only', async () => {
    const words = someWords({ state: 'removed' });
    const { bridge, details, user } = await open(INBOUND, { words }, (b) =>
      b.on('history.fetchWords', () => answer(someWords())),
    );
    const fetch = await details.findByRole('button', { name: 'Fetch transcript' });
    expect(bridge.payloads('history.fetchWords')).toEqual([]);
    await user.click(fetch);
    await waitFor(() => expect(bridge.payloads('history.fetchWords')).toEqual([{ key: '5' }]));
  });
});
