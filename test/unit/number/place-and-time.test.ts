import { describe, expect, it, test } from 'vitest';
import phoneZones from 'virtual:phone-zones';
import {
  callingCode,
  countryName,
  formatE164,
  isE164,
  isRegion,
  lastFour,
  localTimes,
  numberKindLabel,
  regionOfLocale,
  regionOfNumber,
  zonesFor,
  type E164,
} from '../../../src-main/domain/number';

function e164(text: string): E164 {
  if (!isE164(text)) throw new Error(`${text} is not E.164`);
  return text;
}

describe('E.164', () => {
  test.each(['+12125550142', '+49301234', '+123456789012345', '+29022158'.padEnd(9, '0')])('%s is', (text) => {
    expect(isE164(text)).toBe(true);
  });

  test.each([
    '',
    '+',
    '12125550142',
    '+02125550142',
    '+1212555',
    '+1234567890123456',
    '+1 2125550142',
    '+1212555O142',
    '+12125550142\n',
    '+１２１２５５５０１４２',
  ])('%j is not', (text) => {
    expect(isE164(text)).toBe(false);
  });

  it('is masked to its last four digits', () => {
    expect(lastFour('+12125550142')).toBe('…0142');
    expect(lastFour('+44 20 7946 0958')).toBe('…0958');
    expect(lastFour('')).toBe('…');
  });

  it('is shown in groups, and as it is when it cannot be read', () => {
    expect(formatE164('+12125550142')).toBe('+1 212 555 0142');
    expect(formatE164('web')).toBe('web');
  });
});

describe('regions', () => {
  test.each([
    ['de-AT', 'AT'],
    ['de_AT.UTF-8', 'AT'],
    ['en_GB@euro', 'GB'],
    ['zh-Hant-TW', 'TW'],
    ['en-us', 'US'],
    ['en', null],
    ['es-419', null],
    ['en-150', null],
    ['C.UTF-8', null],
    ['POSIX', null],
    ['', null],
    ['not a locale', null],
  ])('of the locale %j', (locale, region) => {
    expect(regionOfLocale(locale)).toBe(region);
  });

  test.each([
    ['+12125550142', 'US'],
    ['+14165550142', 'CA'],
    ['+442079460958', 'GB'],
    ['+441481256789', 'GG'],
    ['+77710009998', 'KZ'],
    ['+80012345678', null],
  ])('of the number %s', (number, region) => {
    expect(regionOfNumber(e164(number))).toBe(region);
  });

  it('have names and calling codes', () => {
    expect(countryName('DE', 'en')).toBe('Germany');
    expect(countryName('DE', 'de-AT')).toBe('Deutschland');
    expect(countryName('DE', 'no locale!')).toBe('Germany');
    expect(callingCode('GB')).toBe('44');
    expect(isRegion('XX')).toBe(false);
    expect(numberKindLabel('fixed_line_or_mobile')).toBe('Fixed line or mobile');
  });
});

describe('time zones of a number', () => {
  test.each([
    ['+12125550142', ['America/New_York']],
    ['+14155550142', ['America/Los_Angeles']],
    ['+81312345678', ['Asia/Tokyo']],
    ['+18005550199', []],
    ['+80012345678', []],
    ['+19005550100', []],
    ['+881612345678', []],
  ])('%s', (number, zones) => {
    expect(zonesFor(e164(number), phoneZones)).toEqual(zones);
  });

  it('come from the longest prefix in the map', () => {
    const map = { '1': 'A&B', '1212': 'C', '121255': 'D&E', '44': 'F' };
    expect(zonesFor(e164('+12125550142'), map)).toEqual(['D', 'E']);
    expect(zonesFor(e164('+12135550142'), map)).toEqual(['A', 'B']);
    expect(zonesFor(e164('+81312345678'), map)).toEqual([]);
  });
});

describe('the time there', () => {
  const winter = new Date('2026-01-15T19:07:00Z');
  const summer = new Date('2026-07-15T19:07:00Z');
  const times = (zones: readonly string[], now: Date, locale = 'en-US') =>
    localTimes(zones, now, locale)?.text.replace(/\u202f/g, ' ');

  it('is one time in one zone', () => {
    expect(times(['America/New_York'], winter)).toBe('2:07 PM there');
    expect(times(['Asia/Kolkata'], winter)).toBe('12:37 AM there');
    expect(times(['Europe/Berlin'], winter, 'de-DE')).toBe('20:07 there');
  });

  it('is a range from west to east where zones differ', () => {
    expect(times(['America/New_York', 'America/Los_Angeles', 'America/Chicago'], winter)).toBe(
      'between 11:07 AM and 2:07 PM there',
    );
  });

  it('is one time where zones agree at the moment, and a range when they do not', () => {
    expect(times(['America/Denver', 'America/Phoenix'], winter)).toBe('12:07 PM there');
    expect(times(['America/Denver', 'America/Phoenix'], summer)).toBe('between 12:07 PM and 1:07 PM there');
    expect(localTimes(['America/Denver', 'America/Phoenix'], winter, 'en-US')?.zones).toEqual(['America/Denver']);
  });

  it('passes over zones this system does not know', () => {
    expect(localTimes([], winter, 'en-US')).toBeNull();
    expect(localTimes(['Etc/Unknown', 'No/Where'], winter, 'en-US')).toBeNull();
    expect(times(['No/Where', 'UTC'], winter)).toBe('7:07 PM there');
  });
});
