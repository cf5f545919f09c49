/** Where nothing tells the region: main and its window have to read numbers in the same one then too. */
const UNKNOWN = 'US';

/**
 * The region of this computer, ISO 3166, two letters.
 *
 * @param code what the system says by itself; empty where it does not know, as on Linux with a locale that is chosen but
 *   not installed
 * @param locale BCP 47: the region it names comes next, since the person chose that as well
 */
export function systemRegion(code: string, locale: string): string {
  return [code, namedBy(locale)].find(isTwoLetters) ?? UNKNOWN;
}

const isTwoLetters = (region: string | undefined): region is string =>
  region !== undefined && /^[A-Z]{2}$/.test(region);

function namedBy(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    // Not a locale, such as POSIX's C: it names no region.
    return undefined;
  }
}
