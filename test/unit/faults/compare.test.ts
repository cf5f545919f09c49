import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AttemptId, CallId, DraftId, IdempotencyKey } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { compare, type MadePress } from '../../faults/placements/compare';
import type { PlacedCall } from '../../faults/service/placed-calls';
import { attempt } from '../../doubles/sample-attempts';

/** Presses on different numbers, but for those of the same `to`. */
const press = (index: number, to = index): MadePress => ({
  index,
  to: `+1212555${String(1000 + to)}`,
  from: '',
  agentId: null,
  fault: 'none',
  again: false,
  afterMs: 0,
  attemptId: `a${index}`,
  said: null,
  draftId: `d${index}`,
  triedAgain: 0,
});

const row = ({ index, to, draftId }: MadePress, change: Partial<Attempt>): Attempt =>
  attempt({
    id: `a${index}` as AttemptId,
    idempotencyKey: `a${index}` as IdempotencyKey,
    draftId: draftId as DraftId,
    to: to as E164,
    ...change,
  });

const placed = (callId: string, index: number): PlacedCall => ({ callId, key: `a${index}`, from: '', to: '' });
const shows = (callId: string): Partial<Attempt> => ({ state: 'completed', callId: callId as CallId });
const [one, two, twin] = [press(1), press(2), press(3, 1)];

const kinds = (presses: readonly MadePress[], calls: readonly PlacedCall[], record: readonly Attempt[]) => {
  const { duplicates, lost, unresolved, swapped } = compare(presses, calls, record);
  return [duplicates.length, lost.length, unresolved.length, swapped.length];
};

describe('the judge of a campaign', () => {
  it('finds nothing where the record and the books agree', () => {
    const record = [row(one, shows('7')), row(two, { state: 'not_placed' })];
    expect(kinds([one, two], [placed('7', 1)], record)).toEqual([0, 0, 0, 0]);
  });

  it('sees that somebody was called twice', () => {
    expect(kinds([one], [placed('7', 1), placed('8', 1)], [row(one, shows('7'))])[0]).toBe(1);
  });

  it.each<[string, readonly PlacedCall[], readonly Attempt[]]>([
    ['a press that is not in the record', [], []],
    ['a call that is denied', [placed('7', 1)], [row(one, { state: 'not_placed' })]],
    ['a call that was refused, says the record', [placed('7', 1)], [row(one, { state: 'refused' })]],
    ['a call that nobody placed', [], [row(one, shows('7'))]],
    ['a call of nobody in the record', [placed('7', 9)], [row(one, { state: 'refused' })]],
  ])('counts as lost: %s', (_what, calls, record) => {
    expect(kinds([one], calls, record)).toEqual([0, 1, 0, 0]);
  });

  it('counts as lost: one call shown under two presses', () => {
    const record = [row(one, shows('7')), row(twin, shows('7'))];
    expect(kinds([one, twin], [placed('7', 1), placed('8', 3)], record)[1]).toBeGreaterThan(0);
  });

  it('counts as unresolved what is still open, whether a call was placed or not', () => {
    const record = [row(one, { state: 'unconfirmed' }), row(two, { state: 'sending' })];
    expect(kinds([one, two], [placed('7', 1)], record)).toEqual([0, 0, 2, 0]);
  });

  it('tells calls that are shown under one another’s press from lost ones', () => {
    const calls = [placed('7', 1), placed('8', 3)];
    expect(kinds([one, twin], calls, [row(one, shows('8')), row(twin, shows('7'))])).toEqual([0, 0, 0, 2]);
    expect(kinds([one, two], calls.slice(0, 1), [row(one, { state: 'not_placed' }), row(two, shows('7'))])[1]).toBe(2);
  });
});
