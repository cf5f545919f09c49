import { describe, expect, it } from 'vitest';
import type { CommandOutput } from '../../../../src-main/contract/commands';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CallView } from '../../../../src-main/contract/views';
import { HistoryList } from '../../../../src-renderer/history/rows/history-list';
import { rowAt } from '../../../../src-renderer/state/pages';
import { wishOf } from '../../../../src-renderer/history/rows/wish';
import { makeAsk } from '../../../../src-renderer/state/ask';
import { answer, FakeBridge, held } from '../../../doubles/fake-bridge';
import { aCall } from '../../../doubles/views';
import { endedCalls, FakeRecord, rowOf } from './render-history';

type Page = Answer<CommandOutput<'history.page'>>;

function listOf(calls: CallView[]) {
  const record = new FakeRecord(calls);
  const bridge = new FakeBridge();
  record.serve(bridge);
  const list = new HistoryList(makeAsk(bridge));
  return { record, bridge, list };
}

/** Waits until no reading is under way. */
const settled = (list: HistoryList): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (list.snapshot().reading) return;
      stop();
      resolve();
    };
    const stop = list.subscribe(look);
    look();
  });

const read = async (list: HistoryList): Promise<void> => {
  list.refresh();
  await settled(list);
};

describe('What is read while things change', () => {
  it('never shows rows of the account that was in use before', async () => {
    const { bridge, record, list } = listOf(endedCalls(3));
    const slow = held<Page>();
    bridge.on('history.page', () => slow.promise);
    list.refresh();
    list.reset();
    const totals: (number | null)[] = [];
    list.subscribe(() => totals.push(list.snapshot().total));
    record.calls = [];
    record.serve(bridge);
    slow.give(answer({ rows: endedCalls(3).map((call) => rowOf(call)), count: 3, exact: true }));
    await settled(list);
    expect(totals).not.toContain(3);
    expect(list.snapshot().total).toBe(0);
  });

  it('reads again what changed during the reading', async () => {
    const { bridge, list } = listOf([]);
    const slow = held<Page>();
    bridge.on('history.page', () => slow.promise);
    list.refresh();
    list.refresh();
    const ended = rowOf(aCall({ state: 'completed', label: 'Completed' }));
    bridge.on('history.page', () => answer({ rows: [ended], count: 1, exact: true }));
    slow.give(answer({ rows: [rowOf(aCall())], count: 1, exact: true }));
    await settled(list);
    expect(rowAt(list.snapshot().pages, 0)).toEqual(ended);
  });

  it('tells that there are more, then how many', async () => {
    const { bridge, list } = listOf([]);
    const counted = held<Answer<CommandOutput<'history.count'>>>();
    bridge.on('history.page', () => answer({ rows: [rowOf(aCall())], count: 10_000, exact: false }));
    bridge.on('history.count', () => counted.promise);
    await read(list);
    expect(list.snapshot()).toMatchObject({ total: 10_000, exact: false });
    counted.give(answer({ count: 1_234_567, exact: true }));
    await expect.poll(() => list.snapshot()).toMatchObject({ total: 1_234_567, exact: true });
  });

  it('keeps what was counted while it is read again: the list does not shrink under who scrolls it', async () => {
    const { bridge, list } = listOf([]);
    bridge.on('history.page', () => answer({ rows: [rowOf(aCall())], count: 10_000, exact: false }));
    bridge.on('history.count', () => answer({ count: 1_234_567, exact: true }));
    await read(list);
    await expect.poll(() => list.snapshot().exact).toBe(true);
    const totals = new Set<number | null>();
    list.subscribe(() => totals.add(list.snapshot().total));
    await read(list);
    await expect.poll(() => list.snapshot().exact).toBe(true);
    expect([...totals]).toEqual([1_234_567]);
  });

  it('takes only what another account has as well into it', async () => {
    const { bridge, list } = listOf(endedCalls(3));
    list.narrow(wishOf('status:failed agent:Sales tag:roof good morning'));
    await settled(list);
    list.reset();
    await settled(list);
    expect(list.snapshot().wish.query).toMatchObject({
      text: 'good morning',
      states: ['failed'],
      agentNames: [],
      tags: [],
    });
    expect(bridge.payloads('history.page').at(-1)).toMatchObject({
      filter: { agentNames: [], tags: [], states: ['failed'] },
    });
  });

  it('reads pages anew that were read before and after a change', async () => {
    const { record, list } = listOf(endedCalls(150));
    await read(list);
    record.calls = [aCall({ attemptId: 'fresh' }), ...record.calls];
    list.want([0, 1]);
    await settled(list);
    const { pages, total } = list.snapshot();
    expect(total).toBe(151);
    const ids = Array.from({ length: 151 }, (_, index) => rowAt(pages, index)?.attemptId);
    expect(new Set(ids).size).toBe(151);
    expect(ids[0]).toBe('fresh');
  });
});

describe('What is held', () => {
  it('is what is in sight and beside it', async () => {
    const { list } = listOf(endedCalls(1_000));
    await read(list);
    for (const page of [3, 7, 8]) {
      list.want([page]);
      await settled(list);
    }
    expect([...list.snapshot().pages.keys()].sort()).toEqual([7, 8]);
  });

  it('goes on being shown when reading it again fails', async () => {
    const { bridge, record, list } = listOf(endedCalls(3));
    await read(list);
    bridge.on('history.page', () => {
      throw new Error('broken channel');
    });
    await read(list);
    expect(list.snapshot()).toMatchObject({ total: 3, problem: { code: 'internal' } });
    record.serve(bridge);
    await read(list);
    expect(list.snapshot()).toMatchObject({ total: 3, problem: null });
  });
});
