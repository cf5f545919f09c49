import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, AttemptId, CallId } from '../../../../src-main/domain/ids';
import type { EntryKey } from '../../../../src-main/domain/history/history-entry';
import { EVERYTHING, type HistoryFilter } from '../../../../src-main/domain/history/history-filter';
import { archiveHere, NOON, serverCall, takeAll, wish } from '../../../doubles/archive-kit';
import { everyEntry, insightsOf } from '../../../doubles/insights-here';
import { inOrder, letsThrough, recount } from '../../../doubles/recount';
import { ACCOUNT, attempt } from '../../../doubles/sample-attempts';
import { must, tempFolder } from '../../../doubles/storage-kit';

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const day = 86_400_000;

const change = fc.record({
  status: fc.constantFrom('completed', 'failed', 'in_progress', 'ringing'),
  direction: fc.constantFrom('outbound', 'inbound', 'widget', null),
  from: fc.constantFrom('+14155550100', '+442079460018', 'widget-0008', null),
  to: fc.constantFrom('+12125550142', 'web', null),
  agentName: fc.constantFrom('Reception', 'Nachtdienst für sehr lange Namen', ''),
  startedAt: fc.option(fc.integer({ min: NOON - 500 * day, max: NOON })),
  durationSeconds: fc.option(fc.constantFrom(0, 1, 29, 30, 31, 299, 70_000)),
  endReason: fc.constantFrom('agent_end', 'caller_hangup', 'something new', null),
  billableMinutes: fc.option(fc.constantFrom(0, 1, 300, 70_000)),
  billingTotalCents: fc.option(fc.constantFrom(0, 8, 255, 256, 65_535, 5_000_000_000, -12)),
  isTest: fc.boolean(),
});

const parts: fc.Arbitrary<Partial<HistoryFilter>>[] = Object.entries({
  states: fc.constantFrom(['completed' as const], ['failed' as const, 'in_progress' as const]),
  directions: fc.constantFrom(['inbound'], ['outbound', 'widget']),
  endReasons: fc.constantFrom(['agent_end'], ['never heard of']),
  agentNames: fc.constantFrom(['Reception'], ['Reception', 'Nobody']),
  ownNumbers: fc.constantFrom(['+14155550100'], ['+12125550142', '+442079460018']),
  after: fc.integer({ min: NOON - 400 * day, max: NOON }),
  before: fc.integer({ min: NOON - 400 * day, max: NOON }),
  minSeconds: fc.constantFrom(1, 30),
  maxSeconds: fc.constantFrom(30, 299),
  minCents: fc.constantFrom(0, 9),
  maxCents: fc.constantFrom(8, 256),
  hasTranscript: fc.boolean(),
  hasNote: fc.boolean(),
  tests: fc.constantFrom('hidden' as const, 'shown' as const, 'only' as const),
}).map(([name, value]: [string, fc.Arbitrary<unknown>]) => value.map((given) => ({ [name]: given })));

/** One thing or two: all at once would let nothing through. */
const filters = fc
  .tuple(fc.oneof(...parts), fc.oneof(fc.constant({}), ...parts))
  .map(([first, second]): Partial<HistoryFilter> => ({ ...first, ...second }));

describe('insights', () => {
  it('equal a recount of the calls, whatever came, changed and was noted, and whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), change), { minLength: 80, maxLength: 160 }),
        fc.array(fc.tuple(fc.nat(60), fc.constantFrom('note', 'words', 'unnote', 'unsay', 'attempt', 'joined')), {
          minLength: 10,
          maxLength: 30,
        }),
        fc.array(filters, { minLength: 1, maxLength: 6 }),
        (told, done, asked) => {
          const archive = archiveHere(tempFolder());
          // The same call again and again: it changes what was counted before.
          for (let from = 0; from < told.length; from += 40) {
            takeAll(
              archive,
              told.slice(from, from + 40).map(([nth, what]) => serverCall(nth, what)),
            );
          }
          const { handlers } = archive;
          for (const [nth, what] of done) {
            const call = serverCall(nth).callId;
            if (what === 'attempt' || what === 'joined') {
              const pressed = attempt({ id: `a${String(nth)}` as AttemptId, callId: null });
              must(handlers['record.follow']([pressed], 1));
              // It turns out to be a call that may have a row of its own: then one of the two goes.
              if (what === 'joined') must(handlers['record.follow']([{ ...pressed, callId: call }], 2));
              continue;
            }
            const entry = everyEntry(archive).find(({ callId }) => callId === call);
            if (!entry) continue;
            const turns = [{ role: 'user', content: 'a leaking roof', startMs: 0, endMs: 1 }];
            if (what === 'words') must(handlers['transcripts.keep'](ACCOUNT, call, { fetchedAt: 1, turns }));
            else if (what === 'unsay') must(handlers['transcripts.remove'](entry.key));
            else must(handlers['notes.setNote'](entry.key, what === 'note' ? 'ring back' : ''));
          }
          const calls = everyEntry(archive);
          for (const filter of [{}, ...asked]) {
            const expected = calls.filter((call) => letsThrough({ ...EVERYTHING, ...filter }, call));
            expect(inOrder(insightsOf(archive, filter))).toEqual(inOrder(recount(expected, zone)));
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 60_000);

  it('count what the list finds, where words and tags are asked for', () => {
    const archive = archiveHere(tempFolder());
    takeAll(
      archive,
      Array.from({ length: 2_600 }, (_, nth) =>
        serverCall(nth, { summary: nth % 3 === 0 ? 'the roof leaks' : 'an invoice', isTest: nth % 50 === 0 }),
      ),
    );
    const [first] = everyEntry(archive);
    must(archive.handlers['notes.setTags'](first?.key ?? ('0' as EntryKey), ['urgent']));
    for (const filter of [
      { text: 'roof' },
      { text: 'roof leaks', states: ['completed' as const] },
      { text: 'nothing' },
      { tags: ['urgent'], tests: 'shown' as const },
      { text: '0142', after: NOON - 3_600_000 },
    ]) {
      const { count } = must(archive.handlers['history.tally'](wish(filter)));
      expect(insightsOf(archive, filter).total.calls).toBe(count);
    }
    expect(insightsOf(archive, { text: 'roof' }).total.calls).toBe(867 - 18);
  });

  it('keep accounts apart', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, [serverCall(1), serverCall(2)]);
    takeAll(archive, [serverCall(3, { callId: '77' as CallId })], 'another' as AccountId);
    expect(insightsOf(archive).total.calls).toBe(2);
  });
});
