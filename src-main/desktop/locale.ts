import { app } from 'electron';

export interface SystemLocale {
  /** BCP 47, as in `en-US`; for dates, times and figures. */
  readonly locale: string;
  /** ISO 3166, two letters: the region numbers are read in when nothing better is known. Empty when not known. */
  readonly region: string;
}

/** What the system says about language and place. Once the app is ready. */
export function systemLocale(): SystemLocale {
  const [preferred] = app.getPreferredSystemLanguages();
  return { locale: usable(preferred) ?? usable(app.getSystemLocale()) ?? 'en-US', region: regionOf() };
}

function regionOf(): string {
  const code = app.getLocaleCountryCode();
  return /^[A-Z]{2}$/.test(code) ? code : '';
}

/** Systems also say `C` or `POSIX`, which no formatter takes. */
function usable(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
