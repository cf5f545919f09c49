/** The one origin of our windows. Pages never come from `file://`: a file origin may read other files. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'thunderdial';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether an address belongs to our origin. Anything unusual about it (port, user, other case) makes it foreign. */
export function isAppUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === '' && password === '';
}
