import { describe, expect, it } from 'vitest';
import { systemRegion } from '../../../src-main/desktop/system-region';

describe('the region of this computer', () => {
  it.each([
    ['what the system says', 'GB', 'de-AT', 'GB'],
    ['that of the locale, where the system says none', '', 'de-AT', 'AT'],
    ['that of a locale with a script', '', 'zh-Hant-TW', 'TW'],
    ['that of the locale, where what the system says is no region', 'xx', 'de-AT', 'AT'],
    ['the United States, where the locale names none', '', 'en', 'US'],
    ['the United States, where the locale names a continent', '', 'es-419', 'US'],
    ['the United States, where the locale is none', '', 'not a locale', 'US'],
  ])('is %s', (_what, code, locale, region) => {
    expect(systemRegion(code, locale)).toBe(region);
  });
});
