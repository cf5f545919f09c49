import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ManyChangeView, WorkEndingView } from '../../../../src-main/contract/history-bulk';
import { answer, held, refuse, type FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aProblem } from '../../../doubles/views';
import { count, endedCalls, FakeRecord, renderHistory } from './render-history';

layOut({ wide: true });

const change: ManyChangeView = {
  name: 'change 1',
  work: 'tag',
  tag: 'roof',
  phase: 'going',
  of: 60_000,
  done: 12_300,
  changed: 12_000,
  full: 0,
};
const quiet = { exporting: null, bulk: null, ended: 0, runs: 1 };
const stopped = (): HTMLElement => screen.getByRole('group', { name: 'Change of many calls that stopped' });
const latest = (): HTMLElement => screen.getByRole('group', { name: 'Latest change of many calls' });

async function shown(kept: ManyChangeView | null, prepare: (bridge: FakeBridge) => void = () => undefined) {
  const rendered = await renderHistory(new FakeRecord(endedCalls(3)), (bridge) => {
    bridge.on('bulk.kept', () => answer({ change: kept }));
    prepare(bridge);
  });
  await count('3 calls');
  return rendered;
}

describe('A change of many calls that stopped', () => {
  it('says how far it came, and is gone on with; meanwhile its progress stands there instead', async () => {
    const { bridge, tell, user } = await shown(change);
    expect(await screen.findByText('Adding the tag “roof” stopped at 12,300 of 60,000 calls')).toBeInTheDocument();
    const going = held<ReturnType<typeof answer<null>>>();
    bridge.on('bulk.goOn', () => going.promise);
    await user.click(within(stopped()).getByRole('button', { name: 'Go on' }));
    expect(bridge.payloads('bulk.goOn')).toEqual([{ change: 'change 1' }]);
    await tell({ kind: 'historyWork', work: { ...quiet, runs: 0, bulk: { work: 'tag', done: 13_000, of: 60_000 } } });
    expect(screen.getByRole('progressbar', { name: 'Adding a tag' })).toHaveAttribute('value', '13000');
    expect(screen.queryByRole('group', { name: 'Change of many calls that stopped' })).toBeNull();
    bridge.on('bulk.kept', () => answer({ change: { ...change, phase: 'done', done: 60_000, changed: 59_000 } }));
    await tell({ kind: 'historyWork', work: quiet });
    await waitFor(() => expect(latest()).toHaveTextContent('59,000 calls tagged “roof”'));
    going.give(answer(null));
  });

  it('is undone or dismissed, and gone once main says so', async () => {
    const { bridge, tell, user } = await shown(change);
    await screen.findByRole('button', { name: 'Go on' });
    bridge.on('bulk.undoTags', () => answer(null));
    await user.click(within(stopped()).getByRole('button', { name: 'Undo' }));
    expect(bridge.payloads('bulk.undoTags')).toEqual([{ change: 'change 1' }]);
    bridge.on('bulk.dismiss', () => answer(null));
    await user.click(within(stopped()).getByRole('button', { name: 'Dismiss' }));
    bridge.on('bulk.kept', () => answer({ change: null }));
    await tell({ kind: 'historyWork', work: quiet });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull());
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  it('is asked for when a change has ended, and not at every piece of an export', async () => {
    const { bridge, tell } = await shown(change);
    await tell({ kind: 'historyWork', work: quiet });
    const asked = bridge.payloads('bulk.kept').length;
    for (const rows of [1_000, 2_000, 3_000]) {
      const exporting = { rows, bytes: rows * 100, of: 60_000, fileName: 'calls.csv' };
      await tell({ kind: 'historyWork', work: { ...quiet, exporting } });
    }
    await tell({ kind: 'historyWork', work: { ...quiet, bulk: { work: 'tag', done: 1, of: 2 } } });
    expect(bridge.payloads('bulk.kept')).toHaveLength(asked);
    // Begun and ended between two pieces of news: only the count tells.
    await tell({ kind: 'historyWork', work: { ...quiet, runs: 2 } });
    expect(bridge.payloads('bulk.kept')).toHaveLength(asked + 1);
  });

  it('that cannot be gone on with says why', async () => {
    const { bridge, user } = await shown(change);
    bridge.on('bulk.goOn', () => refuse(aProblem('storage_full', { what: 'The disk is full.' })));
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    expect(stopped()).toBeInTheDocument();
  });

  it.each([
    [{ work: 'untag' }, 'Removing the tag “roof” stopped at 12,300 of 60,000 calls', true],
    [{ work: 'transcripts', tag: '' }, 'Deleting transcripts stopped at 12,300 of 60,000 calls', false],
    [{ phase: 'undoing' }, 'Giving back the tags from before “roof” stopped at 12,300 of 60,000 calls', false],
    [{ changed: 0, done: 0 }, 'Adding the tag “roof” stopped at 0 of 60,000 calls', false],
  ] as const)('says what it was: %o', async (fields, text, canUndo) => {
    await shown({ ...change, ...fields });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(within(stopped()).queryByRole('button', { name: 'Undo' }) !== null).toBe(canUndo);
  });

  it('of another account is not shown once the account in use is another', async () => {
    const { app, bridge } = await shown(change);
    await screen.findByRole('button', { name: 'Go on' });
    bridge.on('bulk.kept', () => answer({ change: null }));
    app.store.setState({ activeAccountId: 'another' });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull());
  });
});

it('Whoever begins another change is told what that costs', async () => {
  const { user } = await shown(change, (bridge) => {
    bridge.on('bulk.tally', () => answer({ count: 1, transcripts: 1 }));
  });
  fireEvent.click(screen.getAllByRole('row')[1] ?? document.body, { ctrlKey: true });
  await user.click(await screen.findByRole('button', { name: 'Tags…' }));
  const said = /stopped at 12,300 of 60,000 calls.*cannot be gone on with or undone any more/;
  expect(await screen.findByRole('dialog')).toHaveTextContent(said);
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Delete transcripts…' }));
  expect(await screen.findByRole('alertdialog')).toHaveTextContent(said);
});

describe('The latest change of tags', () => {
  it.each([
    [{ work: 'tag', changed: 1 }, '1 call tagged “roof”'],
    [{ work: 'untag', changed: 12_000 }, '12,000 calls lost the tag “roof”'],
  ] as const)('stands there quietly until it is undone or dismissed: %o', async (fields, text) => {
    await shown({ ...change, phase: 'done', ...fields });
    await waitFor(() => expect(latest()).toHaveTextContent(text));
    expect(within(latest()).queryByRole('button', { name: 'Go on' })).toBeNull();
    expect(within(latest()).getByRole('button', { name: 'Undo' })).toBeInTheDocument();
    expect(within(latest()).getByRole('button', { name: 'Dismiss' })).toBeInTheDocument();
  });
});

describe('What ended while no window was there', () => {
  const endings: WorkEndingView[] = [
    { kind: 'exported', fileName: 'calls.csv', rows: 4, bytes: 2_400 },
    { kind: 'export_failed', problem: aProblem('file_disk_full', { what: 'The disk is full.' }) },
  ];

  it('is told by the window that comes, once', async () => {
    let waiting = endings;
    const { bridge, tell, user } = await shown(null, (prepared) => {
      prepared.on('bulk.work', () => answer({ ...quiet, ended: waiting.length }));
      prepared.on('bulk.ended', () => {
        const told = waiting;
        waiting = [];
        return answer({ endings: told });
      });
    });
    await screen.findByText('4 calls exported to calls.csv (2 kB).');
    expect(screen.getByRole('alert')).toHaveTextContent('The disk is full.');
    bridge.on('export.show', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.payloads('export.show')).toEqual([null]);
    expect(screen.queryByText(/exported to/)).toBeNull();
    await tell({ kind: 'historyWork', work: quiet });
    expect(bridge.payloads('bulk.ended')).toHaveLength(1);
  });
});
