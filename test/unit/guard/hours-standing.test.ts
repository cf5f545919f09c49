import phoneZones from 'virtual:phone-zones';
import { describe, expect, it } from 'vitest';
import { areHours, clockOfMinute, hoursText, usualHours } from '../../../src-main/domain/guard/calling-hours';
import { hoursStanding } from '../../../src-main/domain/guard/hours-standing';
import type { E164 } from '../../../src-main/domain/number';
import { zonesFor } from '../../../src-main/domain/number';

const standing = (zones: readonly string[], utc: string, hours = usualHours) =>
  hoursStanding(zones, hours, new Date(utc), 'en-US');

describe('one zone', () => {
  it.each([
    // The first minute that is allowed, and the first that is not any more.
    ['America/New_York', '2026-01-15T12:59Z', 'outside'],
    ['America/New_York', '2026-01-15T13:00Z', 'allowed'],
    ['America/New_York', '2026-01-16T01:59Z', 'allowed'],
    ['America/New_York', '2026-01-16T02:00Z', 'outside'],
    // Daylight saving time moves them by an hour: it begins on March 8 and ends on November 1.
    ['America/New_York', '2026-03-07T12:30Z', 'outside'],
    ['America/New_York', '2026-03-08T12:30Z', 'allowed'],
    ['America/New_York', '2026-10-31T12:30Z', 'allowed'],
    ['America/New_York', '2026-11-01T12:30Z', 'outside'],
    // Arizona has none, summer and winter.
    ['America/Phoenix', '2026-01-15T14:59Z', 'outside'],
    ['America/Phoenix', '2026-01-15T15:00Z', 'allowed'],
    ['America/Phoenix', '2026-07-15T14:59Z', 'outside'],
    ['America/Phoenix', '2026-07-15T15:00Z', 'allowed'],
    // Half-hour and quarter-hour zones.
    ['Asia/Kolkata', '2026-06-10T02:29Z', 'outside'],
    ['Asia/Kolkata', '2026-06-10T02:30Z', 'allowed'],
    ['Asia/Kathmandu', '2026-06-10T02:14Z', 'outside'],
    ['Asia/Kathmandu', '2026-06-10T02:15Z', 'allowed'],
    ['America/St_Johns', '2026-01-15T11:29Z', 'outside'],
    ['America/St_Johns', '2026-01-15T11:30Z', 'allowed'],
    // On both sides of the date line, a day apart.
    ['Pacific/Kiritimati', '2026-06-10T18:00Z', 'allowed'],
    ['Pacific/Pago_Pago', '2026-06-10T18:00Z', 'outside'],
    ['Pacific/Pago_Pago', '2026-06-10T19:00Z', 'allowed'],
    ['Pacific/Kiritimati', '2026-06-11T07:00Z', 'outside'],
    ['Europe/London', '2026-07-15T06:59Z', 'outside'],
    ['Europe/London', '2026-07-15T07:00Z', 'allowed'],
    ['Europe/London', '2026-01-15T07:30Z', 'outside'],
  ])('%s at %s: %s', (zone, utc, kind) => {
    expect(standing([zone], utc).kind).toBe(kind);
  });

  it('is told with the time there and the hours', () => {
    expect(standing(['America/New_York'], '2026-01-16T03:12Z')).toEqual({
      kind: 'outside',
      text: '10:12 PM there: outside 8 AM–9 PM',
    });
  });
});

describe('several possible zones', () => {
  const florida = ['America/Chicago', 'America/New_York'];

  it.each([
    ['2026-01-15T13:30Z', 'outside'],
    ['2026-01-15T14:00Z', 'allowed'],
    ['2026-01-16T01:59Z', 'allowed'],
    ['2026-01-16T02:00Z', 'outside'],
    ['2026-01-16T03:00Z', 'outside'],
  ])('are allowed only where all of them are: %s %s', (utc, kind) => {
    expect(standing(florida, utc).kind).toBe(kind);
  });

  it('are told as a range', () => {
    expect(standing(florida, '2026-01-15T13:30Z')).toMatchObject({
      text: 'between 7:30 AM and 8:30 AM there: not everywhere within 8 AM–9 PM',
    });
  });

  it.each([
    ['2026-06-10T18:00Z', 'unknown'],
    ['2026-06-10T06:00Z', 'outside'],
  ])('one that this system does not know leaves it unknown, where the others do not settle it: %s %s', (utc, kind) => {
    expect(standing(['America/New_York', 'Moon/Tycho'], utc).kind).toBe(kind);
  });
});

describe('numbers, by the map of zones', () => {
  const at = (number: string, utc: string) => standing(zonesFor(number as E164, phoneZones), utc).kind;

  it.each([
    // Area code 850 lies on both sides of the border between Eastern and Central time.
    ['+18504561234', '2026-01-15T13:30Z', 'outside'],
    ['+18504561234', '2026-01-15T14:30Z', 'allowed'],
    ['+12125550142', '2026-01-15T13:30Z', 'allowed'],
    ['+16025550142', '2026-07-15T14:30Z', 'outside'],
    ['+442079460958', '2026-07-15T07:30Z', 'allowed'],
    // Toll-free has no area: it is answered anywhere.
    ['+18005550142', '2026-01-15T18:00Z', 'unknown'],
    ['+80012345678', '2026-01-15T18:00Z', 'unknown'],
  ])('%s at %s: %s', (number, utc, kind) => {
    expect(at(number, utc)).toBe(kind);
  });
});

describe('no zone', () => {
  it('is unknown and says so', () => {
    expect(standing([], '2026-06-10T18:00Z')).toEqual({
      kind: 'unknown',
      text: 'The time there is not known: it may be outside 8 AM–9 PM',
    });
  });

  it('is allowed where a person does not want to be asked', () => {
    expect(standing([], '2026-06-10T18:00Z', { ...usualHours, ask: false }).kind).toBe('allowed');
  });
});

describe('hours', () => {
  it.each([
    [480, 1_260, true],
    [0, 1_440, true],
    [600, 600, false],
    [1_260, 480, false],
    [-1, 480, false],
    [480, 1_441, false],
    [480.5, 600, false],
    [Number.NaN, 600, false],
  ])('%d to %d: %s', (from, to, valid) => {
    expect(areHours({ from, to })).toBe(valid);
  });

  it('are shown as the clocks of a locale show them', () => {
    expect(hoursText(usualHours, 'en-US')).toBe('8 AM–9 PM');
    expect(hoursText({ ask: true, from: 510, to: 1_440 }, 'en-US')).toBe('8:30 AM–12 AM');
    expect(hoursText(usualHours, 'en-GB')).toBe('8:00–21:00');
    expect(clockOfMinute(1_230, 'de-DE')).toBe('20:30');
  });
});
