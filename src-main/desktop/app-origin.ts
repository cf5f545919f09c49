/** The one origin of our windows. Pages never come from `file://`: a file origin may read other files. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'thunderdial';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** The page of the main window. The region is what its number field groups digits by until main has answered. */
export const startPage = (region: string): string => `${APP_ORIGIN}/index.html?region=${encodeURIComponent(region)}`;

/** Whether an address belongs to our origin. Anything unusual about it (port, user, other case) makes it foreign. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
