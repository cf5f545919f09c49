import { describe, expect, it } from 'vitest';
import { englishLocale } from '../../../../src-renderer/history/words/english';
import { secondsText } from '../../../../src-renderer/history/words/ended';
import { wholeTimeline } from '../../../../src-renderer/history/details/whole-timeline';
import { whenIn } from '../../../../src-renderer/history/words/when';
import { spokenDuration } from '../../../../src-renderer/text/duration';

const at = (year: number, month: number, day: number, hour = 12) => new Date(year, month - 1, day, hour).getTime();

describe('Days in words', () => {
  const when = whenIn('en-US');
  const now = at(2026, 6, 10, 9);
  it.each([
    [at(2026, 6, 10, 0), 'Today'],
    [at(2026, 6, 9, 23), 'Yesterday'],
    [at(2026, 6, 9, 0), 'Yesterday'],
    [at(2026, 6, 1), 'Monday, June 1'],
    [at(2025, 6, 10), 'Tuesday, June 10, 2025'],
    [at(2026, 6, 11), 'Thursday, June 11'],
  ])('%d is %s', (moment, words) => {
    expect(when.day(moment, now)).toBe(words);
  });

  it.each([2, 3, 4, 10, 11].map((month) => at(2026, month, 1)))(
    'yesterday is the day before, over clock changes',
    (start) => {
      for (let day = 0; day < 31; day += 1) {
        const noon = new Date(start);
        noon.setDate(noon.getDate() + day);
        const before = new Date(noon);
        before.setDate(before.getDate() - 1);
        expect(when.day(before.getTime(), noon.getTime())).toBe('Yesterday');
      }
    },
  );
});

describe('The locale of dates', () => {
  it.each([
    ['en-US', 'en-US'],
    ['de-DE', 'en-DE'],
    ['fr', 'en-FR'],
    ['C', 'en'],
    ['', 'en'],
  ])('%j is written as %s', (locale, written) => {
    expect(englishLocale(locale)).toBe(written);
  });
});

it.each([
  [1, '1 second'],
  [120, '120 seconds'],
])('%i is "%s"', (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});

it.each([
  [-1, '0 seconds'],
  [0.9, '0 seconds'],
  [1, '1 second'],
  [65, '1 minute 5 seconds'],
  [180, '3 minutes'],
  [3_600, '1 hour'],
  [7_261, '2 hours 1 minute 1 second'],
])('%d seconds are said as "%s"', (seconds, said) => {
  expect(spokenDuration(seconds)).toBe(said);
});

describe('The timeline of an attempt', () => {
  const event = (at: number, kind: string) => ({ at, kind, text: kind });
  const attempt = [event(10, 'journaled'), event(11, 'accepted'), event(60, 'observed')];
  const kinds = (told: Parameters<typeof wholeTimeline>[1], own = attempt) =>
    wholeTimeline(own, told).map(({ kind }) => kind);

  it('has what the history was told, at its time, and not twice what the attempt tells itself', () => {
    const told = [event(12, 'began'), event(58, 'ended'), event(61, 'words'), event(70, 'billed'), event(99, 'graded')];
    expect(kinds(told)).toEqual(['journaled', 'accepted', 'observed', 'words', 'billed', 'graded']);
    expect(kinds(told, [...attempt, event(65, 'noted')])).toEqual([
      'journaled',
      'accepted',
      'observed',
      'words',
      'noted',
      'billed',
      'graded',
    ]);
  });

  it('has nothing of a call before its end was seen, where the two clocks differ', () => {
    expect(kinds([event(2, 'billed'), event(3, 'graded')])).toEqual([
      'journaled',
      'accepted',
      'observed',
      'billed',
      'graded',
    ]);
  });

  it('is as it was where the history knows nothing', () => {
    expect(wholeTimeline(attempt, [])).toEqual(attempt);
  });
});
