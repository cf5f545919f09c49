import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { siftInPieces } from '../../../src-main/thunderphone/lists/sift';

afterEach(() => vi.restoreAllMocks());

it('a page of many rows is read in pieces, and others have their turn before each of them', async () => {
  let now = 100;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  const order: (number | 'others')[] = [];
  const shape = v.pipe(
    v.number(),
    v.transform((row) => {
      now += 1;
      order.push(row);
      return row * 10;
    }),
  );
  const list = { name: 'calls', rows: [1, 2, 'bad', 3, 4, 5], total: null };
  const oddities: string[] = [];
  const sifted = await siftInPieces(
    list,
    shape,
    (note) => oddities.push(note),
    () => {
      order.push('others');
      return Promise.resolve();
    },
  );
  expect(order).toEqual(['others', 1, 2, 'others', 3, 4, 'others', 5]);
  expect(sifted.good).toEqual([10, 20, 30, 40, 50]);
  expect(oddities).toHaveLength(1);
});
