import { describe, expect, it } from 'vitest';
import { offsetMinutes } from '../../../../src-main/domain/number/zone-offset';
import { clockSpans, dateOfDay, weekdayOf } from '../../../../src-main/storage/archive/insights/local-time';
import { Question } from '../../../../src-main/storage/archive/insights/question';
import { Values } from '../../../../src-main/storage/archive/insights/values';
import { asTyped } from '../../../../src-main/storage/archive/search/endings';
import { EVERYTHING } from '../../../../src-main/domain/history/history-filter';
import type { CallId } from '../../../../src-main/domain/ids';
import { archiveHere, serverCall, takeAll } from '../../../doubles/archive-kit';
import { everyEntry } from '../../../doubles/insights-here';
import { inOrder, recount } from '../../../doubles/recount';
import { tempFolder } from '../../../doubles/storage-kit';

const offsetIn = (zone: string) => (at: number) => (offsetMinutes(zone, new Date(at)) ?? 0) * 60_000;

describe('local time', () => {
  it('finds the very moment at which clocks change', () => {
    const spans = clockSpans(Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31), offsetIn('Europe/Berlin'));
    expect(spans.map(({ from, offset }) => [from, offset / 3_600_000])).toEqual([
      [-Infinity, 1],
      [Date.UTC(2026, 2, 29, 1), 2],
      [Date.UTC(2026, 9, 25, 1), 1],
    ]);
  });

  it('knows days and weekdays, also before 1970', () => {
    expect([dateOfDay(0), dateOfDay(20_000), dateOfDay(-1)]).toEqual(['1970-01-01', '2024-10-04', '1969-12-31']);
    expect([weekdayOf(0), weekdayOf(4), weekdayOf(-4), weekdayOf(20_000)]).toEqual([3, 0, 6, 4]);
  });

  it.each([
    ['a spring night without its third hour', 'Europe/Berlin', Date.UTC(2026, 2, 28, 20)],
    ['an autumn night with one hour twice', 'America/New_York', Date.UTC(2026, 9, 31, 22)],
    ['clocks that change by half an hour', 'Australia/Lord_Howe', Date.UTC(2026, 3, 4, 10)],
    ['a zone of half hours', 'Asia/Kolkata', Date.UTC(2026, 5, 1)],
    ['a zone of quarter hours', 'Asia/Kathmandu', Date.UTC(2026, 5, 1)],
    ['a day that was left out', 'Pacific/Apia', Date.UTC(2011, 11, 29)],
  ])('puts calls into their days and hours: %s', (_, zone, from) => {
    const archive = archiveHere(tempFolder());
    const calls = Array.from({ length: 200 }, (_unused, nth) =>
      serverCall(nth, { callId: String(nth + 1) as CallId, startedAt: from + nth * 17 * 60_000 }),
    );
    takeAll(archive, calls);
    const question = new Question(
      archive.database,
      new Values(archive.database),
      1,
      EVERYTHING,
      asTyped,
      offsetIn(zone),
    );
    while (!question.step());
    expect(inOrder(question.result())).toEqual(inOrder(recount(everyEntry(archive), zone)));
  });
});
