/**
 * The app speaks English, but days and times are written as where the person lives: "en" with the region of the system's
 * locale, so that German Windows gets "Monday 1 June, 14:07" and American "Monday, June 1, 2:07 PM".
 *
 * @param locale BCP 47, as the system tells it
 */
export function englishLocale(locale: string): string {
  try {
    const { region } = new Intl.Locale(locale).maximize();
    return region === undefined ? 'en' : `en-${region}`;
  } catch (error) {
    // A locale that is none, as LANG=C gives on Linux.
    if (error instanceof RangeError) return 'en';
    throw error;
  }
}
