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
  /** Opens the login keyring again without a window. */
  unlock(): void;
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

const secrets = (env: Record<string, string>, method: string, ...args: string[]): string =>
  execFileSync(
    'gdbus',
    ['call', '--session', '-d', 'org.freedesktop.secrets', '-o', '/org/freedesktop/secrets', '-m', method, ...args],
    { env, encoding: 'utf8' },
  );

export async function startKeyring(options: KeyringOptions): Promise<KeyringSession> {
  const folder = mkdtempSync(join(tmpdir(), 'thunderdial-keyring-'));
  const config = join(folder, 'bus.conf');
  writeFileSync(config, busConfig(options, folder));
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const base = {
    ...Object.fromEntries(inherited),
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    GNOME_KEYRING_CONTROL: `${folder}/keyring`,
  };
  const { DISPLAY: _, ...withoutDisplay } = { DISPLAY: '', ...base };
  const [bus, address] = await startBus(config, options.display === false ? withoutDisplay : base);
  const env = { ...base, DBUS_SESSION_BUS_ADDRESS: address };
  const processes = [bus];

  if (options.keyring !== 'none') {
    const unlock = options.keyring === 'unlocked' ? ['--unlock'] : [];
    const args = ['--foreground', ...unlock, '--components=secrets'];
    const daemon = spawn('gnome-keyring-daemon', args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
    daemon.stdin.end(KEYRING_PASSWORD);
    processes.push(daemon);
    const owned = [
      'call',
      '--session',
      '-d',
      'org.freedesktop.DBus',
      '-o',
      '/',
      '-m',
      'org.freedesktop.DBus.NameHasOwner',
    ];
    await expect
      .poll(() => execFileSync('gdbus', [...owned, 'org.freedesktop.secrets'], { env, encoding: 'utf8' }), {
        timeout: 10_000,
      })
      .toContain('true');
  }

  return {
    env,
    lock: () => {
      const login = '["/org/freedesktop/secrets/collection/login"]';
      secrets(env, 'org.freedesktop.Secret.Service.Lock', login);
    },
    unlock: () => {
      execFileSync('gnome-keyring-daemon', ['--unlock'], {
        env,
        input: KEYRING_PASSWORD,
        stdio: ['pipe', 'ignore', 'ignore'],
      });
    },
    held: (account) =>
      execFileSync('secret-tool', ['lookup', 'service', 'Thunderdial', 'account', account], { env, encoding: 'utf8' }),
    plant: (account, value) => {
      const attributes = ['service', 'Thunderdial', 'account', account, 'xdg:schema', 'org.freedesktop.Secret.Generic'];
      execFileSync('secret-tool', ['store', '--label=Thunderdial', ...attributes], { env, input: value });
    },
    stop: () => {
      processes.reverse().forEach((one) => one.kill('SIGKILL'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
