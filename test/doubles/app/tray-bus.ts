import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function gdbus(...args: readonly string[]): Promise<string> {
  const { stdout } = await run('gdbus', ['call', '--session', ...args], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return stdout;
}

/** The bus names of all tray icons that the panel's StatusNotifier watcher holds. */
export async function trayIcons(): Promise<readonly string[]> {
  const answer = await gdbus(
    ...['--dest', 'org.kde.StatusNotifierWatcher', '--object-path', '/StatusNotifierWatcher'],
    ...['--method', 'org.freedesktop.DBus.Properties.Get', 'org.kde.StatusNotifierWatcher'],
    'RegisteredStatusNotifierItems',
  );
  return [...answer.matchAll(/'(:[\d.]+)/g)].map((match) => match[1] ?? '');
}

export interface TrayEntry {
  readonly id: number;
  readonly label: string;
}

/** The entries of an icon's menu, as a panel would draw them. */
export async function trayMenu(icon: string): Promise<readonly TrayEntry[]> {
  const layout = await gdbus(
    ...['--dest', icon, '--object-path', '/com/canonical/dbusmenu'],
    ...['--method', 'com.canonical.dbusmenu.GetLayout', '--', '0', '-1', '@as []'],
  );
  return [...layout.matchAll(/\((\d+), \{[^}]*?'label': <'([^']*)'>/g)].map(([, id, label]) => ({
    id: Number(id),
    label: label ?? '',
  }));
}

/** Chooses an entry, as a click on it does. */
export async function chooseTrayEntry(icon: string, id: number): Promise<void> {
  await gdbus(
    ...['--dest', icon, '--object-path', '/com/canonical/dbusmenu'],
    ...['--method', 'com.canonical.dbusmenu.Event', '--', String(id), 'clicked', '<int32 0>', '0'],
  );
}
