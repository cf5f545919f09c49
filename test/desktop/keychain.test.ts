import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildKeychainApp, startKeychainApp, type KeychainApp } from '../doubles/keychain-app';
import { KEYRING_PASSWORD, startKeyring, type KeyringOptions, type KeyringSession } from '../doubles/keyring-session';
import { dismissPasswordWindow, passwordWindow, typePassword } from '../doubles/password-window';

const SECRET = { key: ['sk', 'live', 'f00d'].join('_'), baseUrl: 'https://api.example.com/v1' };

beforeAll(buildKeychainApp);

let session: KeyringSession;
let app: KeychainApp;

async function start(options: KeyringOptions, personMs?: number): Promise<void> {
  session = await startKeyring(options);
  app = await startKeychainApp(session.env, personMs);
}

afterEach(async () => {
  try {
    await app.stop();
  } finally {
    session.stop();
  }
});

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Starts a read of a locked keyring, and comes back once its password window is there. */
async function waitingRead(): Promise<{ readonly answer: ReturnType<KeychainApp['read']> }> {
  await app.write('a1', SECRET);
  session.lock();
  const answer = app.read('a1');
  // An answer that the test does not wait for may be cut off by the end of the app.
  answer.catch(() => undefined);
  await passwordWindow(session.env);
  return { answer };
}

describe('an unlocked keyring', () => {
  it('keeps a key across two runs of the program, and gives it up when told', async () => {
    await start({ keyring: 'unlocked' });
    expect(await app.read('a1')).toEqual({ kind: 'absent' });
    expect(await app.write('a1', SECRET)).toEqual({ kind: 'stored' });
    expect(await app.quit()).toBe(0);

    app = await startKeychainApp(session.env);
    expect(await app.read('a1', 'silent')).toEqual({ kind: 'found', secret: SECRET });
    expect(await app.remove('a1')).toEqual({ kind: 'removed' });
    expect(await app.remove('a1')).toEqual({ kind: 'absent' });
    expect(await app.read('a1')).toEqual({ kind: 'absent' });
  });

  it('with something else in our place is unreadable, and that stays as it was', async () => {
    await start({ keyring: 'unlocked' });
    session.plant('a1', 'not an envelope');
    expect(await app.read('a1')).toMatchObject({ kind: 'unreadable' });
    expect(session.held('a1')).toBe('not an envelope');
  });

  it('is served by one process, however many ask at once', async () => {
    await start({ keyring: 'unlocked' });
    await app.write('a1', SECRET);
    const reads = await Promise.all(Array.from({ length: 20 }, () => app.read('a1')));
    expect(new Set(reads.map(({ kind }) => kind))).toEqual(new Set(['found']));
    expect(await app.children()).toHaveLength(1);
  });

  it('that was started anew is found again, after one failed call at most', async () => {
    await start({ keyring: 'unlocked' });
    await app.write('a1', SECRET);
    await session.restart();
    await app.read('a1');
    expect(await app.read('a1')).toEqual({ kind: 'found', secret: SECRET });
  });

  it('is served again after the process was killed in the middle of things', async () => {
    await start({ keyring: 'unlocked' });
    await app.write('a1', SECRET);
    for (const pid of await app.children()) process.kill(pid, 'SIGSEGV');
    // The end may be noticed before or during the next call; the one after that has a new process.
    await app.read('a1');
    expect(await app.read('a1')).toEqual({ kind: 'found', secret: SECRET });
  });
});

describe('a keyring that was never made', () => {
  it('has nothing, for certain', async () => {
    await start({ keyring: 'unmade' });
    expect(await app.read('a1')).toEqual({ kind: 'absent' });
  });
});

describe('a locked keyring', () => {
  it('is told apart from one without the key, and opens no window for a silent read', async () => {
    await start({ keyring: 'unlocked', display: false });
    await app.write('a1', SECRET);
    session.lock();
    expect(await app.read('a1', 'silent')).toMatchObject({ kind: 'locked' });
    expect(await app.read('a2', 'silent')).toMatchObject({ kind: 'locked' });
  });

  it('that cannot show its password window is locked, for every call, and keeps the key', async () => {
    await start({ keyring: 'unlocked', display: false });
    await app.write('a1', SECRET);
    session.lock();
    expect(await app.read('a1')).toMatchObject({ kind: 'locked' });
    expect(await app.write('a1', { ...SECRET, key: 'another' })).toMatchObject({ kind: 'locked' });
    expect(await app.remove('a1')).toMatchObject({ kind: 'locked' });
    expect(await app.quit()).toBe(0);

    await session.restart();
    app = await startKeychainApp(session.env);
    expect(await app.read('a1')).toEqual({ kind: 'found', secret: SECRET });
  });

  it('is found once the person types its password', async () => {
    await start({ keyring: 'unlocked' });
    const { answer } = await waitingRead();
    await typePassword(session.env, KEYRING_PASSWORD);
    expect(await answer).toEqual({ kind: 'found', secret: SECRET });
  });

  it('stays locked when the person dismisses its window', async () => {
    await start({ keyring: 'unlocked' });
    const { answer } = await waitingRead();
    await dismissPasswordWindow(session.env);
    expect(await answer).toMatchObject({ kind: 'locked' });
    expect(await app.read('a1', 'silent')).toMatchObject({ kind: 'locked' });
  });

  it('is unlocked by a person for a removal', async () => {
    await start({ keyring: 'unlocked' });
    await app.write('a1', SECRET);
    session.lock();
    const removal = app.remove('a1');
    await typePassword(session.env, KEYRING_PASSWORD);
    expect(await removal).toEqual({ kind: 'removed' });
  });

  it('is given up when nobody comes, and its process ends; a password typed late still counts', async () => {
    await start({ keyring: 'unlocked' }, 1_500);
    await app.write('a1', SECRET);
    session.lock();
    expect(await app.read('a1')).toMatchObject({ kind: 'locked' });
    await expect.poll(() => app.children()).toEqual([]);
    await typePassword(session.env, KEYRING_PASSWORD);
    await expect.poll(() => app.read('a1', 'silent')).toEqual({ kind: 'found', secret: SECRET });
  });

  it('leaves the main process alive while it waits, and quitting works at once', async () => {
    await start({ keyring: 'unlocked' });
    await waitingRead();
    const children = await app.children();
    expect(children).toHaveLength(1);
    expect(await app.app.evaluate(({ app: electron }) => electron.isReady())).toBe(true);
    expect(await app.quit()).toBe(0);
    await expect.poll(() => children.filter(alive)).toEqual([]);
  });
});

describe('no keyring', () => {
  it.each([
    ['without a session bus', { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }],
    ['with a bus that is gone', { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere/at/all' }],
    ['with a bus and no secret service', {}],
  ])('%s is unavailable, for every call', async (_, env) => {
    session = await startKeyring({ keyring: 'none' });
    app = await startKeychainApp({ ...session.env, ...env });
    expect(await app.read('a1')).toMatchObject({ kind: 'unavailable' });
    expect(await app.write('a1', SECRET)).toMatchObject({ kind: 'unavailable' });
    expect(await app.remove('a1')).toMatchObject({ kind: 'unavailable' });
    expect(await app.quit()).toBe(0);
  });
});

describe('a keyring that we may not talk to', () => {
  it('is denied, for every call', async () => {
    const policy = '<deny send_interface="org.freedesktop.Secret.Service"/>';
    await start({ keyring: 'unlocked', policy });
    expect(await app.read('a1')).toMatchObject({ kind: 'denied' });
    expect(await app.write('a1', SECRET)).toMatchObject({ kind: 'denied' });
    expect(await app.remove('a1')).toMatchObject({ kind: 'denied' });
  });
});
