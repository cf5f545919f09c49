import { app } from 'electron';
import { systemRegion } from './system-region';

export interface SystemLocale {
  /** BCP 47, as in `en-US`; for dates, times and figures. */
  readonly locale: string;
  /** ISO 3166, two letters: the region numbers are read in when nothing better is known. */
  readonly region: string;
}

/** What the system says about language and place. Once the app is ready. */
export function systemLocale(): SystemLocale {
  const [preferred] = app.getPreferredSystemLanguages();
  const locale = usable(preferred) ?? usable(app.getSystemLocale()) ?? 'en-US';
  return { locale, region: systemRegion(app.getLocaleCountryCode(), locale) };
}

/** Systems also say `C` or `POSIX`, which no formatter takes. */
function usable(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
