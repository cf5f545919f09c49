import { describe, expect, it } from 'vitest';
import { HOURS_OF_WEEK } from '../../../../src-main/domain/history/insights';
import { amountText, shareText } from '../../../../src-renderer/insights/words/amounts';
import { datesIn, tickUnit } from '../../../../src-renderer/insights/words/dates';
import { groupsFinding, hoursFinding, spansFinding } from '../../../../src-renderer/insights/words/findings';
import { sumsOf } from '../../../doubles/some-insights';

const dates = datesIn('en-US');
const span = (from: string, to: string, calls: number) => ({ from, to, ...sumsOf(calls) });

describe('calls over time', () => {
  it('of one day, week or month say when', () => {
    expect(spansFinding([span('2026-10-05', '2026-10-05', 1)], 'day', dates)).toBe(
      '1 call on Monday, October 5, 2026.',
    );
    expect(spansFinding([span('2026-10-05', '2026-10-11', 7)], 'week', dates)).toMatch(
      /^7 calls in the week October 5\s–\s11, 2026\.$/,
    );
    expect(spansFinding([span('2026-10-01', '2026-10-31', 1_234)], 'month', dates)).toBe(
      '1,234 calls in October 2026.',
    );
  });

  it('of several say which had the most', () => {
    const spans = [span('2026-10-01', '2026-10-31', 3), span('2026-11-01', '2026-11-30', 9)];
    expect(spansFinding(spans, 'month', dates)).toBe(
      '6 calls a month on average; most of them, 9 calls, in November 2026.',
    );
  });
});

describe('the hours of the week', () => {
  const hours = (calls: Readonly<Record<number, number>>) =>
    Array.from({ length: HOURS_OF_WEEK }, (_, nth) => calls[nth] ?? 0);

  it('have a busiest one', () => {
    expect(hoursFinding(hours({ 38: 3, 40: 1 }))).toBe(
      'The busiest hour is Tuesday, 14:00 to 15:00, with 3 calls, 75% of all.',
    );
  });

  it('are not compared where there is but one', () => {
    expect(hoursFinding(hours({ 38: 1 }))).toBe('All of it on Tuesday, 14:00 to 15:00: 1 call.');
  });
});

describe('groups of calls', () => {
  const group = (label: string, sums: ReturnType<typeof sumsOf>) => ({ key: label, label, sums, narrows: null });
  const untold = sumsOf(3, { minutes: 0, minutesTold: 0, cents: 0, centsTold: 0 });

  it('that tell nothing are not said to come to nothing', () => {
    expect(groupsFinding([group('Reception', untold)], untold, 'minutes', 'agents')).toBe('None of 3 calls tells.');
    expect(amountText(untold, 'minutes')).toBe('not told');
    expect(amountText(sumsOf(3, { cents: 0 }), 'cost')).toBe('$0.00');
  });

  it('that come to nothing as they tell say so, and who does not tell', () => {
    const free = sumsOf(4, { cents: 0, centsTold: 3 });
    expect(groupsFinding([group('Reception', free)], free, 'cost', 'agents')).toBe(
      '$0.00 in all; 1 of 4 calls does not tell.',
    );
  });

  it('that are some of all are neither none nor all of it', () => {
    expect(shareText(1, 2_530)).toBe('<0.1%');
    expect(shareText(2_529, 2_530)).toBe('>99.9%');
    expect(shareText(0, 2_530)).toBe('0%');
    expect(shareText(2_530, 2_530)).toBe('100%');
    expect(shareText(0, 0)).toBe('');
  });
});

describe('the days of a chart', () => {
  it('are told apart by their years where there are several', () => {
    const days = [span('2024-01-01', '2024-01-01', 1), span('2026-01-01', '2026-01-01', 1)];
    expect(tickUnit(days, 'day')).toBe('month');
    expect(tickUnit(days.slice(1), 'day')).toBe('day');
  });
});
