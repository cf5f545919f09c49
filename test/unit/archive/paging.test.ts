import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveHere, counted, found, serverCall, takeAll, wish } from '../../doubles/archive-kit';
import { tempFolder } from '../../doubles/storage-kit';

const at = (nth: number, change = {}) => serverCall(nth, change);

describe('pages of many calls', () => {
  it('lead to the same calls from both ends, and count them all', () => {
    const archive = archiveHere(tempFolder());
    const calls = Array.from({ length: 3_456 }, (_, nth) =>
      at(nth, { status: nth % 3 === 0 ? 'failed' : 'completed' }),
    );
    takeAll(archive, calls);
    const expected = calls.filter((call) => call.status === 'failed').map(({ callId }) => callId);
    const asked = wish({ states: ['failed'] });
    expect(found(archive, asked, 1_100, 20)).toEqual(expected.slice(1_100, 1_120));
    expect(found(archive, asked, 1_150, 20)).toEqual(expected.slice(1_150));
    expect(found(archive, asked, 5_000, 20)).toEqual([]);
    expect(counted(archive, asked)).toBe(1_152);
    expect(found(archive, wish({ states: ['failed'] }, 'oldest'), 1_001, 5)).toEqual(
      [...expected].reverse().slice(1_001, 1_006),
    );
  });

  it('stay true while calls come, change and go between them', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('new' as const), count: fc.integer({ min: 1, max: 1_300 }) }),
      fc.record({ kind: fc.constant('old' as const), count: fc.integer({ min: 1, max: 1_300 }) }),
      fc.record({ kind: fc.constant('fail' as const), nth: fc.nat(5_000) }),
      fc.record({ kind: fc.constant('read' as const), offset: fc.nat(5_000) }),
      fc.record({ kind: fc.constant('count' as const) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 4, maxLength: 14 }),
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.boolean(),
        (steps, order, isPlain) => {
          const archive = archiveHere(tempFolder());
          const asked = wish(isPlain ? {} : { states: ['completed'] }, order);
          // By its number: the newest call has the lowest. What is there, in the order of time.
          const there = new Map<number, boolean>();
          let lowest = 100_000;
          let highest = 100_000;
          for (const one of steps) {
            switch (one.kind) {
              case 'new':
              case 'old': {
                const nths = Array.from({ length: one.count }, () => (one.kind === 'new' ? --lowest : highest++));
                takeAll(
                  archive,
                  nths.map((nth) => at(nth)),
                );
                for (const nth of nths) there.set(nth, true);
                break;
              }
              case 'fail': {
                const nth = lowest + one.nth;
                if (!there.has(nth)) break;
                takeAll(archive, [at(nth, { status: 'failed' })]);
                there.set(nth, isPlain);
                break;
              }
              case 'read': {
                const all = [...there]
                  .filter(([, isGood]) => isGood)
                  .map(([nth]) => nth)
                  .sort((a, b) => (order === 'newest' ? a - b : b - a));
                const page = all.slice(one.offset, one.offset + 7).map((nth) => at(nth).callId);
                expect(found(archive, asked, one.offset, 7)).toEqual(page);
                break;
              }
              case 'count':
                expect(counted(archive, asked)).toBe([...there.values()].filter(Boolean).length);
            }
          }
          archive.close(false);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
