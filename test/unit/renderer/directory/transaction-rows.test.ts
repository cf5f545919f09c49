import { describe, expect, it } from 'vitest';
import { carryOn, withPage } from '../../../../src-renderer/directory/billing/transaction-rows';
import { aTransaction } from '../../../doubles/views';

const rows = (...ids: readonly (string | null)[]) => ids.map((id) => aTransaction({ id }));
const ids = (list: readonly { readonly id: string | null }[]) => list.map(({ id }) => id);

describe('further rows when the first page is another one', () => {
  it('follow where newer rows pushed the older ones on', () => {
    const carried = carryOn(rows('5', '4'), { rows: rows('3', '2'), nextOffset: 4 }, rows('6', '5'), 2);
    expect(ids(carried.rows)).toEqual(['4', '3', '2']);
    expect(carried.nextOffset).toBe(5);
  });

  it('stay complete where they were', () => {
    const carried = carryOn(rows('5', '4'), { rows: rows('3'), nextOffset: null }, rows('6', '5'), 2);
    expect(carried).toMatchObject({ nextOffset: null });
    expect(ids(carried.rows)).toEqual(['4', '3']);
  });

  it('are read anew where there may be a gap, or no id tells', () => {
    const further = { rows: rows('3'), nextOffset: 3 };
    expect(carryOn(rows('5', '4'), further, rows('9', '8'), 2)).toEqual({ rows: [], nextOffset: 2 });
    expect(carryOn(rows(null), further, rows(null), 1)).toEqual({ rows: [], nextOffset: 1 });
  });

  it('are none where none were read', () => {
    expect(carryOn(rows('5'), { rows: [], nextOffset: 1 }, rows('6', '5'), 2)).toEqual({ rows: [], nextOffset: 2 });
  });
});

describe('a further page', () => {
  it('adds what is new, and rows without an id always', () => {
    const added = withPage(
      rows('5'),
      { rows: rows('4'), nextOffset: 2 },
      { rows: rows('4', null, '3'), nextOffset: 5 },
    );
    expect(ids(added.rows)).toEqual(['4', null, '3']);
    expect(added.nextOffset).toBe(5);
  });
});
