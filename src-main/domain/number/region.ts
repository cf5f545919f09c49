import { getCountries, getCountryCallingCode, isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';

/** A country or territory with a numbering plan, as its ISO 3166-1 code ("US"), plus AC, TA and XK. */
export type Region = CountryCode;

export const isRegion = (text: string): text is Region => isSupportedCountry(text);

/** Every region with a numbering plan, by code. */
export const regions = (): readonly Region[] => getCountries();

/** The calling code of a region, digits only: "44" for GB. */
export const callingCode = (region: Region): string => getCountryCallingCode(region);

/**
 * The region that a locale names: "de-AT" and "de_AT.UTF-8" give AT. Null when it names none: "en" alone could be
 * any of sixty countries, and guessing one could dial a wrong number.
 */
export function regionOfLocale(locale: string): Region | null {
  const tag = locale.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    const region = new Intl.Locale(tag).region;
    return region !== undefined && isRegion(region) ? region : null;
  } catch {
    // Not a locale at all, such as POSIX's "C.UTF-8": it names no region.
    return null;
  }
}

const names = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const known = names.get(locale);
  if (known !== undefined) return known;
  const made = new Intl.DisplayNames([locale, 'en'], { type: 'region' });
  names.set(locale, made);
  return made;
}

/** The name of a region in a language: "Germany". The code itself where the system knows no name. */
export function countryName(region: Region, locale = 'en'): string {
  try {
    return namesIn(locale).of(region) ?? region;
  } catch {
    // The locale is not well formed: English is better than nothing.
    return namesIn('en').of(region) ?? region;
  }
}
