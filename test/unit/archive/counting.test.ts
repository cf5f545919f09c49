import { describe, expect, it } from 'vitest';
import { archiveHere, serverCall, takeAll, wish } from '../../doubles/archive-kit';
import { must, tempFolder } from '../../doubles/storage-kit';

/** All have the agent's name in common. */
const some = (count: number, from = 1) => Array.from({ length: count }, (_, nth) => serverCall(from + nth));
const reception = wish({ text: 'reception' });

describe('how many a search finds', () => {
  it('is exact at once up to a thousand, and beyond that when it is asked for', () => {
    const archive = archiveHere(tempFolder());
    const page = (offset: number) => must(archive.handlers['history.page'](reception, offset, 10));
    takeAll(archive, some(1_000));
    expect(page(0)).toMatchObject({ count: 1_000, exact: true });
    takeAll(archive, some(3, 2_000));
    for (const offset of [0, 500]) expect(page(offset)).toMatchObject({ count: 1_000, exact: false });
    expect(must(archive.handlers['history.tally'](reception))).toEqual({ count: 1_003, exact: true });
    expect(page(0)).toMatchObject({ count: 1_003, exact: true });
  });

  it('is counted anew after a call has changed', () => {
    const archive = archiveHere(tempFolder());
    const page = () => must(archive.handlers['history.page'](reception, 0, 10));
    takeAll(archive, some(1_001));
    expect(page()).toMatchObject({ count: 1_000, exact: false });
    // One of them has another agent now.
    takeAll(archive, [serverCall(1, { agentName: 'Night desk' })]);
    expect(page()).toMatchObject({ count: 1_000, exact: true });
  });
});
