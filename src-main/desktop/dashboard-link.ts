/**
 * Whether an address may be opened in the person's browser: only the ThunderPhone dashboard (API notes 1.1), by https,
 * without a port or a name and password in it.
 */
export function isDashboardLink(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  return protocol === 'https:' && host === 'app.thunderphone.com' && username === '' && password === '';
}
