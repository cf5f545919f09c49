import { describe, expect, it } from 'vitest';
import { englishLocale } from '../../../../src-renderer/history/words/english';
import { secondsText } from '../../../../src-renderer/history/words/ended';
import { whenIn } from '../../../../src-renderer/history/words/when';

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
