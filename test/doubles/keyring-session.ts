import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';

export interface KeyringOptions {
  /** `unlocked`: a login keyring, open. `unmade`: the service without a keyring. `none`: a bus without the service. */
  readonly keyring: 'unlocked' | 'unmade' | 'none';
  /** Rules added to the bus's policy. */
  readonly policy?: string;
  /** False: what the bus starts has no display, so that no password window can be shown. */
  readonly display?: boolean;
}

/** A message bus of its own with a real gnome-keyring on it, in a data folder of its own. */
export interface KeyringSession {
  readonly env: Record<string, string>;
  lock(): void;
  /** Starts the keyring service anew, as a login does: the keyring is read from its file and open. */
  restart(): Promise<void>;
  /** Keeps an item where keytar would, with any text. */
  plant(account: string, value: string): void;
  /** The text of the item where keytar would keep it. */
  held(account: string): string;
  stop(): void;
}

export const KEYRING_PASSWORD = 'correct horse';

const busConfig = ({ keyring, policy = '' }: KeyringOptions, folder: string): string => `
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  ${keyring === 'none' ? '' : '<standard_session_servicedirs/>'}
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/> <allow eavesdrop="true"/> <allow own="*"/> ${policy}
  </policy>
</busconfig>`;

async function startBus(config: string, env: Record<string, string>): Promise<[ChildProcess, string]> {
  const args = [`--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=1'];
  const bus = spawn('dbus-daemon', args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const address of createInterface({ input: bus.stdout })) return [bus, address];
  throw new Error('the message bus ended before it gave its address');
}

const call = (env: Record<string, string>, destination: string, path: string, method: string, arg: string): string =>
  execFileSync('gdbus', ['call', '--session', '-d', destination, '-o', path, '-m', method, arg], {
    env,
    encoding: 'utf8',
  });

async function startDaemon(keyring: 'unlocked' | 'unmade', env: Record<string, string>): Promise<ChildProcess> {
  const args = ['--foreground', ...(keyring === 'unlocked' ? ['--unlock'] : []), '--components=secrets'];
  const daemon = spawn('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  daemon.stdin.end(KEYRING_PASSWORD);
  const owned = () =>
    call(env, 'org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner', 'org.freedesktop.secrets');
  await expect.poll(owned, { timeout: 10_000 }).toContain('true');
  return daemon;
}

export async function startKeyring(options: KeyringOptions): Promise<KeyringSession> {
  const folder = mkdtempSync(join(tmpdir(), 'thunderdial-keyring-'));
  const config = join(folder, 'bus.conf');
  writeFileSync(config, busConfig(options, folder));
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const base = { ...Object.fromEntries(inherited), XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder };
  const { DISPLAY: _, ...withoutDisplay } = { DISPLAY: '', ...base };
  const [bus, address] = await startBus(config, options.display === false ? withoutDisplay : base);
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address };
  let daemon = options.keyring === 'none' ? undefined : await startDaemon(options.keyring, env);

  return {
    env,
    lock: () => {
      const service = '/org/freedesktop/secrets';
      const login = `["${service}/collection/login"]`;
      call(env, 'org.freedesktop.secrets', service, 'org.freedesktop.Secret.Service.Lock', login);
    },
    restart: async () => {
      const ended = new Promise((resolve) => daemon?.once('exit', resolve));
      daemon?.kill();
      await ended;
      daemon = await startDaemon('unlocked', env);
    },
    held: (account) =>
      execFileSync('secret-tool', ['lookup', 'service', 'Thunderdial', 'account', account], { env, encoding: 'utf8' }),
    plant: (account, value) => {
      const attributes = ['service', 'Thunderdial', 'account', account, 'xdg:schema', 'org.freedesktop.Secret.Generic'];
      execFileSync('secret-tool', ['store', '--label=Thunderdial', ...attributes], { env, input: value });
    },
    stop: () => {
      [daemon, bus].forEach((one) => one?.kill('SIGKILL'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
