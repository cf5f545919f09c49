import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { SelectionInput, WorkEndingView } from '../../../../src-main/contract/history-bulk';
import { answer, refuse, type FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aProblem } from '../../../doubles/views';
import { count, endedCalls, FakeRecord, renderHistory, rowOf, rows, scroller, searchField } from './render-history';

layOut({ wide: true });

const bar = (): HTMLElement => screen.getByRole('group', { name: 'Selected calls' });
const row = (index: number): HTMLElement => {
  const found = rows().find((one) => one.getAttribute('aria-rowindex') === String(index + 1));
  if (!found) throw new Error(`row ${String(index)} is not drawn`);
  return found;
};
const selected = (): readonly number[] =>
  rows()
    .filter((one) => one.getAttribute('aria-selected') === 'true')
    .map((one) => Number(one.getAttribute('aria-rowindex')) - 1);
const key = (nth: number): string => `key attempt-${String(nth)}`;

/** It has ended: main tells that there is something to be told, and then what it is, once. */
function ends(bridge: FakeBridge, ending: WorkEndingView): Answer<null> {
  let waiting = [ending];
  bridge.on('bulk.ended', () => {
    const endings = waiting;
    waiting = [];
    return answer({ endings });
  });
  bridge.tell({ kind: 'historyWork', work: { exporting: null, bulk: null, ended: 1, runs: 1 } });
  return answer(null);
}

/** Answers as main does, of a record whose calls are all there. */
function serveBulk(bridge: FakeBridge, record: FakeRecord): void {
  const size = (selection: SelectionInput): number =>
    selection.kind === 'some' ? selection.keys.length : record.calls.length - selection.except.length;
  bridge.on('bulk.count', ({ selection }) => answer({ count: size(selection) }));
  bridge.on('bulk.tally', ({ selection }) => answer({ count: size(selection), transcripts: 1 }));
  bridge.on('bulk.range', ({ offset, limit }) =>
    answer({ keys: record.calls.slice(offset, offset + limit).map((_, nth) => key(offset + nth)) }),
  );
}

async function shown(calls: number) {
  const record = new FakeRecord(endedCalls(calls));
  const rendered = await renderHistory(record, (bridge) => serveBulk(bridge, record));
  await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  return { ...rendered, record };
}

describe('Selecting calls', () => {
  it('by Ctrl and click puts one in and out, and opens nothing', async () => {
    const { app, user } = await shown(5);
    fireEvent.click(row(1), { ctrlKey: true });
    fireEvent.click(row(3), { metaKey: true });
    expect(bar()).toHaveTextContent('2 selected');
    expect(selected()).toEqual([1, 3]);
    fireEvent.click(row(1), { ctrlKey: true });
    expect(selected()).toEqual([3]);
    expect(app.store.getState().selectedAttemptId).toBeNull();
    await user.click(row(0));
    expect(app.store.getState().selectedAttemptId).toBe('attempt-0');
    expect(selected()).toEqual([3]);
  });

  it('by its box, which says whether it is in', async () => {
    const { user } = await shown(3);
    const box = within(row(2)).getByRole('checkbox', { name: 'Select' });
    expect(box).toHaveAttribute('aria-checked', 'false');
    await user.click(box);
    expect(box).toHaveAttribute('aria-checked', 'true');
    expect(row(2)).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true');
  });

  it('by Shift and click takes all between, and a shorter range gives back what a longer one took', async () => {
    await shown(10);
    fireEvent.click(row(6), { ctrlKey: true });
    fireEvent.click(row(2), { ctrlKey: true });
    fireEvent.mouseDown(row(5), { shiftKey: true });
    fireEvent.click(row(5), { shiftKey: true });
    await waitFor(() => expect(selected()).toEqual([2, 3, 4, 5, 6]));
    fireEvent.mouseDown(row(3), { shiftKey: true });
    fireEvent.click(row(3), { shiftKey: true });
    await waitFor(() => expect(selected()).toEqual([2, 3, 6]));
  });

  it('by Shift and arrows goes down and back up', async () => {
    const { user } = await shown(10);
    act(() => row(2).focus());
    await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await waitFor(() => expect(selected()).toEqual([2, 3, 4]));
    await user.keyboard('{Shift>}{ArrowUp}{/Shift}');
    await waitFor(() => expect(selected()).toEqual([2, 3]));
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    await waitFor(() => expect(selected()).toEqual([2, 3, 5]));
  });

  it('by Shift and click far down takes calls that were never read', async () => {
    const { bridge } = await shown(3_000);
    fireEvent.click(row(4), { ctrlKey: true });
    act(() => scroller().scrollTo({ top: 124_000 }));
    await waitFor(() => expect(rows().some((one) => one.getAttribute('aria-busy') === 'true')).toBe(false));
    const last = rows().find((one) => Number(one.getAttribute('aria-rowindex')) > 1_900);
    if (!last) throw new Error('not scrolled');
    const index = Number(last.getAttribute('aria-rowindex')) - 1;
    fireEvent.mouseDown(last, { shiftKey: true });
    fireEvent.click(last, { shiftKey: true });
    await waitFor(() => expect(bar()).toHaveTextContent(`${(index - 3).toLocaleString('en-US')} selected`));
    expect(bridge.payloads('bulk.range')).toHaveLength(1);
  });

  it('by Ctrl+A takes all that match, without their keys; one of them is put out', async () => {
    const { bridge, user } = await shown(3_000);
    act(() => row(0).focus());
    await user.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(bar()).toHaveTextContent('3,000 selected'));
    await user.keyboard(' ');
    await waitFor(() => expect(bar()).toHaveTextContent('2,999 selected'));
    expect(selected()).not.toContain(0);
    expect(bridge.payloads('bulk.count').at(-1)?.selection).toMatchObject({ kind: 'all', except: [key(0)] });
  });

  it('stays with its calls when others come, and a call that comes after Ctrl+A is not in it', async () => {
    const { record, tell, user } = await shown(6);
    const arrive = async (nth: number): Promise<void> => {
      const [newest] = endedCalls(1, Date.now() + 1_000);
      if (!newest) throw new Error('no call');
      record.calls = [{ ...newest, attemptId: `new-${String(nth)}` }, ...record.calls];
      await tell({ kind: 'history' });
      await count(`${String(6 + nth)} calls`);
    };
    fireEvent.click(row(1), { ctrlKey: true });
    await arrive(1);
    expect(selected()).toEqual([2]);
    act(() => row(2).focus());
    await user.keyboard('{Control>}a{/Control}');
    await arrive(2);
    expect(selected()).not.toContain(0);
    expect(selected()).toContain(3);
  });

  it('ends with Escape, before the details do, and with another filter; another order keeps it', async () => {
    const { app, bridge, user } = await shown(4);
    await user.click(row(0));
    fireEvent.click(row(1), { ctrlKey: true });
    await user.keyboard('{Escape}');
    expect(selected()).toEqual([]);
    expect(screen.queryByRole('group', { name: 'Selected calls' })).toBeNull();
    expect(app.store.getState().selectedAttemptId).toBe('attempt-0');
    fireEvent.click(row(1), { ctrlKey: true });
    fireEvent.change(searchField(), { target: { value: 'sort:oldest' } });
    await waitFor(() => expect(bridge.payloads('history.page').at(-1)?.order).toBe('oldest'));
    await waitFor(() => expect(bar()).toHaveTextContent('1 selected'));
    await user.clear(searchField());
    await user.type(searchField(), 'Reception');
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Selected calls' })).toBeNull());
  });
});

describe('What is done with selected calls', () => {
  const change = {
    name: 'change 1',
    work: 'tag',
    tag: 'roof',
    phase: 'done',
    of: 2,
    done: 2,
    changed: 2,
    full: 0,
  } as const;
  const ended = { kind: 'change', change, isUndo: false, stopped: false, problem: null } as const;

  it('is told in numbers, and a tag is undone', async () => {
    const { bridge, user } = await shown(4);
    bridge.on('bulk.tag', () => ends(bridge, { ...ended, change: { ...change, changed: 1 } }));
    bridge.on('bulk.undoTags', () => ends(bridge, { ...ended, change: { ...change, changed: 1 }, isUndo: true }));
    bridge.on('history.choices', () =>
      answer({ agentNames: [], ownNumbers: [], directions: [], endReasons: [], tags: ['roof'] }),
    );
    fireEvent.click(row(0), { ctrlKey: true });
    fireEvent.click(row(1), { ctrlKey: true });
    await user.click(within(bar()).getByRole('button', { name: 'Tags…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tags of 2 calls' });
    await user.type(within(dialog).getByLabelText('Tag'), ' roof {Enter}');
    await screen.findByText('1 call tagged “roof”. 1 had it already.');
    expect(bridge.payloads('bulk.tag')).toEqual([
      { selection: { kind: 'some', keys: [key(0), key(1)] }, tag: 'roof', isAdded: true },
    ]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('1 call has its tags back.');
    expect(bridge.payloads('bulk.undoTags')).toEqual([{ change: 'change 1' }]);
  });

  it('that failed in the middle says how far it came, and why', async () => {
    const { bridge, user } = await shown(4);
    const problem = aProblem('storage_full', { what: 'The disk is full.' });
    const cut = { ...change, work: 'untag', phase: 'going', of: 400, done: 200, changed: 200 } as const;
    bridge.on('bulk.tag', () => ends(bridge, { ...ended, change: cut, problem }));
    fireEvent.click(row(0), { ctrlKey: true });
    await user.click(within(bar()).getByRole('button', { name: 'Tags…' }));
    await user.type(await screen.findByLabelText('Tag'), 'roof');
    await user.click(screen.getByRole('button', { name: 'Remove tag' }));
    await screen.findByText('200 calls lost the tag “roof”. It failed after 200 calls; what was done stays.');
    expect(screen.getByRole('alert')).toHaveTextContent('The disk is full.');
  });

  it('asks before transcripts go, with how many there are; a no deletes nothing', async () => {
    const { bridge, user } = await shown(4);
    const words = { ...change, work: 'transcripts', tag: '', changed: 1 } as const;
    bridge.on('bulk.removeTranscripts', () => ends(bridge, { ...ended, change: words }));
    fireEvent.click(row(0), { ctrlKey: true });
    await user.click(within(bar()).getByRole('button', { name: 'Delete transcripts…' }));
    const question = await screen.findByRole('alertdialog', { name: 'Delete transcripts of 1 call?' });
    await within(question).findByText(/Of 1 call, 1 transcript is kept here\. It is deleted/);
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(bridge.payloads('bulk.removeTranscripts')).toEqual([]);
    await user.click(within(bar()).getByRole('button', { name: 'Delete transcripts…' }));
    await user.click(await screen.findByRole('button', { name: 'Delete transcripts' }));
    await screen.findByText('1 transcript deleted from this computer.');
  });

  it('asks for nothing where there is none, and for the count again where that failed', async () => {
    const { bridge, user } = await shown(4);
    fireEvent.click(row(0), { ctrlKey: true });
    bridge.on('bulk.tally', () => refuse(aProblem('storage_full', { what: 'The record is locked.' })));
    await user.click(within(bar()).getByRole('button', { name: 'Delete transcripts…' }));
    await screen.findByText('The record is locked.');
    bridge.on('bulk.tally', () => answer({ count: 1, transcripts: 0 }));
    await user.click(screen.getByRole('button', { name: 'Count again' }));
    await screen.findByText('None of the selected calls has a transcript on this computer.');
    await user.click(screen.getByRole('button', { name: 'Go back' }));
  });

  it('copies distinct numbers, and offers no way to call them', async () => {
    const { bridge, user } = await shown(4);
    bridge.on('bulk.copyNumbers', () => ends(bridge, { kind: 'numbers', count: 1_234, problem: null }));
    fireEvent.click(row(0), { ctrlKey: true });
    await user.click(within(bar()).getByRole('button', { name: 'Copy numbers' }));
    await screen.findByText('1,234 different numbers copied');
    expect(within(bar()).queryByRole('button', { name: /call/i })).toBeNull();
  });

  it('waits while something else is being done with many calls, which can be stopped', async () => {
    const { bridge, tell, user } = await shown(4);
    bridge.on('bulk.stop', () => answer(null));
    bridge.on('export.cancel', () => answer(null));
    fireEvent.click(row(0), { ctrlKey: true });
    await tell({
      kind: 'historyWork',
      work: {
        exporting: { rows: 1_200, bytes: 1_234_567, of: 20_000, fileName: 'calls.csv' },
        bulk: { work: 'tag', done: 100, of: 4_000 },
        ended: 0,
        runs: 0,
      },
    });
    expect(screen.getByText('1,200 of about 20,000 calls · 1.2 MB')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'Exporting calls' })).toHaveAttribute('value', '1200');
    expect(within(bar()).getByRole('button', { name: 'Tags…' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'Export all…' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    await user.click(screen.getByRole('button', { name: 'Cancel export' }));
    expect([bridge.payloads('bulk.stop'), bridge.payloads('export.cancel')]).toEqual([[null], [null]]);
  });
});

describe('Exporting', () => {
  it('all that the list finds, in its order and in the chosen form; the file can be shown', async () => {
    const { bridge, user } = await shown(4);
    bridge.on('export.start', () => ends(bridge, { kind: 'exported', fileName: 'calls.json', rows: 4, bytes: 2_400 }));
    bridge.on('export.show', () => answer(null));
    await user.type(searchField(), 'Reception sort:oldest');
    await user.click(await screen.findByRole('button', { name: 'Export all…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Export 4 calls' });
    await user.click(within(dialog).getByRole('radio', { name: 'JSON' }));
    await user.click(within(dialog).getByRole('switch'));
    await user.click(within(dialog).getByRole('button', { name: 'Choose a file…' }));
    await screen.findByText('4 calls exported to calls.json (2 kB).');
    expect(bridge.payloads('export.start')).toMatchObject([
      { selection: { kind: 'all', filter: { text: 'Reception' } }, order: 'oldest', format: 'json', transcripts: true },
    ]);
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(bridge.payloads('export.show')).toEqual([null]);
  });

  it('that was cancelled or failed says so', async () => {
    const { bridge, user } = await shown(4);
    const start = async (): Promise<void> => {
      await user.click(screen.getByRole('button', { name: 'Export all…' }));
      await user.click(await screen.findByRole('button', { name: 'Choose a file…' }));
    };
    bridge.on('export.start', () => ends(bridge, { kind: 'export_cancelled' }));
    await start();
    await screen.findByText('The export was cancelled. Nothing is left of it.');
    const problem = aProblem('file_disk_full', { what: 'The disk is full.' });
    bridge.on('export.start', () => ends(bridge, { kind: 'export_failed', problem }));
    await start();
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full.');
    bridge.on('export.start', () => refuse(aProblem('export_running', { what: 'Another export is being written.' })));
    await start();
    await screen.findByText('Another export is being written.');
  });

  it('is not offered where nothing is found', async () => {
    await renderHistory(new FakeRecord([]));
    await count('No calls');
    expect(screen.queryByRole('button', { name: 'Export all…' })).toBeNull();
  });
});

it('A call without a number can be selected as well', async () => {
  const [call] = endedCalls(1);
  if (!call) throw new Error('no call');
  const record = new FakeRecord([rowOf(call, { attemptId: null, other: null, direction: 'mic' })]);
  await renderHistory(record, (bridge) => serveBulk(bridge, record));
  await waitFor(() => expect(rows()).toHaveLength(1));
  fireEvent.click(row(0), { ctrlKey: true });
  expect(bar()).toHaveTextContent('1 selected');
});
