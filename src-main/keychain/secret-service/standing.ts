import type { Standing } from '../messages';
import { Bus, type Reply } from './bus';
import { busSockets } from './bus-address';
import type { MethodCall } from './encode';

/** The attributes under which keytar keeps an item. */
export interface ItemAttributes {
  readonly service: string;
  readonly account: string;
}

const SERVICE = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' } as const;
const IFACE = 'org.freedesktop.Secret.Service';

const search = ({ service, account }: ItemAttributes): MethodCall => ({
  ...SERVICE,
  iface: IFACE,
  member: 'SearchItems',
  args: [
    new Map([
      ['service', service],
      ['account', account],
    ]),
  ],
});

const defaultCollection: MethodCall = { ...SERVICE, iface: IFACE, member: 'ReadAlias', args: ['default'] };

const lockedProperty = (path: string): MethodCall => ({
  ...SERVICE,
  path,
  iface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
  args: ['org.freedesktop.Secret.Collection', 'Locked'],
});

/**
 * Asks the Secret Service (its API draft: SearchItems, ReadAlias, the collection's Locked) how things stand for an item.
 * None of the three opens a window. keytar alone cannot tell "locked" from "nothing there": it answers null to both.
 */
export async function standingOn(call: (call: MethodCall) => Promise<Reply>, item: ItemAttributes): Promise<Standing> {
  const found = await call(search(item));
  if (found.kind !== 'values') return 'unknown';
  const [open, locked] = found.values;
  if (!Array.isArray(open) || !Array.isArray(locked)) return 'unknown';
  if (open.length > 0) return 'held';
  if (locked.length > 0) return 'locked';

  // Nothing found. Some keychains cannot search while they are locked, so only an open one proves it.
  const alias = await call(defaultCollection);
  if (alias.kind !== 'values') return 'unknown';
  const path = alias.values[0];
  if (typeof path !== 'string') return 'unknown';
  if (path === '/') return 'unmade';
  const property = await call(lockedProperty(path));
  if (property.kind === 'values') return property.values[0] === false ? 'open' : 'locked';
  // gnome-keyring answers with the name of a collection that was never made.
  return property.kind === 'error' && MISSING.has(property.name) ? 'unmade' : 'unknown';
}

const MISSING: ReadonlySet<string> = new Set([
  'org.freedesktop.DBus.Error.UnknownObject',
  'org.freedesktop.DBus.Error.UnknownMethod',
  'org.freedesktop.Secret.Error.NoSuchObject',
]);

/** The same over the session bus that the environment names; `unknown` when there is none. Never rejects. */
export async function secretServiceStanding(
  item: ItemAttributes,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Standing> {
  const uid = process.getuid?.();
  if (uid === undefined) return 'unknown';
  for (const path of busSockets(env)) {
    const bus = new Bus(path, uid);
    const standing = await standingOn((call) => bus.call(call), item);
    bus.close();
    if (standing !== 'unknown') return standing;
  }
  return 'unknown';
}
