import { describe, expect, it } from 'vitest';
import { e164 } from '../../doubles/placements';
import { press } from '../../doubles/presses';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

describe('the last numbers', () => {
  it('are newest first, each once, by its latest call', () => {
    const storage = openHere(tempFolder());
    const called = ['+12125550101', '+12125550102', '+12125550101', '+12125550103', '+12125550102'];
    called.forEach((to, nth) => storage.handlers['attempts.begin'](press(nth, { to: e164(to) })));
    const last = (count: number) =>
      must(storage.handlers['history.lastNumbers'](ACCOUNT, count)).map(({ id, to }) => [id, to.slice(-1)]);
    expect(last(5)).toEqual([
      ['attempt-4', '2'],
      ['attempt-3', '3'],
      ['attempt-2', '1'],
    ]);
    expect(last(1)).toEqual([['attempt-4', '2']]);
    expect(last(0)).toEqual([]);
  });
});
