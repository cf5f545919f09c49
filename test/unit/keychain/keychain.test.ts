import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { seal } from '../../../src-main/keychain/envelope';
import { createKeychain } from '../../../src-main/keychain/keychain';
import { createMemoryStore } from '../../../src-main/keychain/memory-store';
import type { Answer, Standing } from '../../../src-main/keychain/messages';
import { FakeLauncher, workingVault, type Habit } from '../../doubles/keychain-child';

const SECRET = { key: ['sk', 'live', 'f00d'].join('_'), baseUrl: 'https://api.example.com/v1' };
const OTHER = { ...SECRET, key: 'another' };
const LIMITS = { quickMs: 5_000, personMs: 60_000, idleMs: 10_000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keychainWith(habit: Habit, platform: NodeJS.Platform = 'linux') {
  const launcher = new FakeLauncher(habit);
  return { launcher, keychain: createKeychain({ launcher, platform, limits: LIMITS }) };
}

/** A child that stands as told and treats the other orders as told. */
const scripted =
  (standing: Standing, rest: Habit): Habit =>
  (order) =>
    order.op === 'standing' ? { op: 'standing', standing } : rest(order);

const failed = (text: string): Answer => ({ op: 'failed', text });
const nothing = (): Answer => ({ op: 'get', value: null });

describe('an open keychain', () => {
  it('gives back what it was given, key and base URL together, and forgets what is removed', async () => {
    const { keychain } = keychainWith(workingVault().habit);
    expect(await keychain.read('a1')).toEqual({ kind: 'absent' });
    expect(await keychain.write('a1', SECRET)).toEqual({ kind: 'stored' });
    expect(await keychain.write('a2', OTHER)).toEqual({ kind: 'stored' });
    expect(await keychain.read('a1')).toEqual({ kind: 'found', secret: SECRET });
    expect(await keychain.remove('a1')).toEqual({ kind: 'removed' });
    expect(await keychain.remove('a1')).toEqual({ kind: 'absent' });
    expect(await keychain.read('a2')).toEqual({ kind: 'found', secret: OTHER });
  });

  test.each(['', 'garbage', '{"v":1}'])('with %j in it is unreadable', async (text) => {
    const { keychain } = keychainWith(workingVault(new Map([['a1', text]])).habit);
    expect(await keychain.read('a1')).toMatchObject({ kind: 'unreadable' });
  });

  it('never says stored when the value does not come back', async () => {
    const forgets = scripted('open', (order) => (order.op === 'set' ? { op: 'set' } : nothing()));
    expect(await keychainWith(forgets).keychain.write('a1', SECRET)).toMatchObject({ kind: 'unreadable' });
    const garbles = scripted('open', (order) =>
      order.op === 'set' ? { op: 'set' } : { op: 'get', value: seal(OTHER) },
    );
    expect(await keychainWith(garbles).keychain.write('a1', SECRET)).toMatchObject({ kind: 'unreadable' });
  });

  it('never says removed when the item is still there', async () => {
    const { keychain } = keychainWith(scripted('held', () => ({ op: 'delete', deleted: true })));
    expect(await keychain.remove('a1')).toMatchObject({ kind: 'denied' });
  });
});

describe('"nothing found"', () => {
  test.each([
    ['open', 'absent'],
    ['unmade', 'absent'],
    ['held', 'unreadable'],
    ['locked', 'locked'],
    ['unknown', 'locked'],
  ] as const)('on Linux, in a keychain that is %s, reads as %s', async (standing, kind) => {
    const { keychain } = keychainWith(scripted(standing, nothing));
    expect(await keychain.read('a1')).toMatchObject({ kind });
  });

  it('on Linux is not certain when the question how things stand fails', async () => {
    const { keychain } = keychainWith((order) => (order.op === 'standing' ? failed('no') : nothing()));
    expect(await keychain.read('a1')).toMatchObject({ kind: 'locked' });
  });

  test.each(['darwin', 'win32'] as const)('on %s is certain, and no other question is asked', async (platform) => {
    const { keychain, launcher } = keychainWith(nothing, platform);
    expect(await keychain.read('a1')).toEqual({ kind: 'absent' });
    expect(launcher.orders).toEqual([{ op: 'get', account: 'a1' }]);
  });

  it('never leads to a write', async () => {
    const { keychain, launcher } = keychainWith(scripted('locked', nothing));
    await keychain.read('a1');
    await keychain.remove('a1');
    expect(launcher.orders.filter(({ op }) => op === 'set' || op === 'delete')).toEqual([]);
  });
});

describe('a locked keychain', () => {
  it('is not asked to open its window for a silent read', async () => {
    const { keychain, launcher } = keychainWith(scripted('locked', nothing));
    expect(await keychain.read('a1', 'silent')).toMatchObject({ kind: 'locked' });
    expect(launcher.orders.map(({ op }) => op)).toEqual(['standing']);
  });

  it('gives a person the time to type a password', async () => {
    const { keychain, launcher } = keychainWith(scripted('locked', () => undefined));
    const reading = keychain.read('a1');
    await vi.advanceTimersByTimeAsync(LIMITS.personMs - 1);
    launcher.children[0]?.say({ id: 2, answer: { op: 'get', value: seal(SECRET) } });
    expect(await reading).toEqual({ kind: 'found', secret: SECRET });
  });

  it('is given up after that time, and works again once unlocked', async () => {
    const { keychain, launcher } = keychainWith(scripted('locked', () => undefined));
    const reading = keychain.read('a1');
    await vi.advanceTimersByTimeAsync(LIMITS.personMs);
    expect(await reading).toMatchObject({ kind: 'locked' });
    expect(launcher.children[0]?.killed).toBe(true);
    launcher.habit = workingVault(new Map([['a1', seal(SECRET)]])).habit;
    expect(await keychain.read('a1')).toEqual({ kind: 'found', secret: SECRET });
  });

  it('whose window kills the process is locked', async () => {
    const { keychain } = keychainWith(scripted('locked', () => 'crash'));
    expect(await keychain.read('a1')).toMatchObject({ kind: 'locked' });
  });

  it('keeps its item when the person does not unlock it', async () => {
    const vault = workingVault(new Map([['a1', seal(SECRET)]]));
    vault.state.locked = true;
    const { keychain } = keychainWith(vault.habit);
    expect(await keychain.remove('a1')).toMatchObject({ kind: 'locked' });
    expect(await keychain.write('a1', OTHER)).toMatchObject({ kind: 'locked' });
    expect(vault.items.get('a1')).toBe(seal(SECRET));
  });

  it('keeps its item, and opens no window, for a removal that nobody asked for', async () => {
    const vault = workingVault(new Map([['a1', seal(SECRET)]]));
    vault.state.locked = true;
    const orders: string[] = [];
    const { keychain } = keychainWith((order) => {
      orders.push(order.op);
      return vault.habit(order);
    });
    expect(await keychain.remove('a1', 'silent')).toMatchObject({ kind: 'locked' });
    expect(orders).toEqual(['standing']);
    vault.state.locked = false;
    expect(await keychain.remove('a1', 'silent')).toEqual({ kind: 'removed' });
  });

  it('loses its item when the person unlocks it for a removal', async () => {
    const vault = workingVault(new Map([['a1', seal(SECRET)]]));
    vault.state.locked = true;
    const { keychain } = keychainWith((order) => {
      if (order.op === 'get') vault.state.locked = false;
      return vault.habit(order);
    });
    expect(await keychain.remove('a1')).toEqual({ kind: 'removed' });
    expect(vault.items.size).toBe(0);
  });
});

describe('a keychain in trouble', () => {
  test.each([
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unavailable'],
    ['Rejected send message, 3 matched rules', 'denied'],
    ['Cannot create an item in a locked collection', 'locked'],
    ['The stub received bad data.', 'unreadable'],
  ])('that says %j fails every call the same way', async (text, kind) => {
    const { keychain } = keychainWith(scripted('unknown', () => failed(text)));
    const expected = { kind, note: text };
    expect(await keychain.read('a1')).toEqual(expected);
    expect(await keychain.write('a1', SECRET)).toEqual(expected);
    expect(await keychain.remove('a1')).toEqual(expected);
  });

  it('never repeats the key in a note', async () => {
    const text = `cannot keep ${seal(SECRET)} ${'x'.repeat(100)} ${SECRET.key}`;
    const { keychain } = keychainWith(scripted('open', () => failed(text)));
    const answer = await keychain.write('a1', SECRET);
    expect(answer).toEqual({ kind: 'unavailable', note: `cannot keep [key] ${'x'.repeat(100)} [key]` });
  });

  it('that is open and does not answer is unavailable, soon', async () => {
    const { keychain } = keychainWith(scripted('held', () => undefined));
    const reading = keychain.read('a1');
    await vi.advanceTimersByTimeAsync(LIMITS.quickMs);
    expect(await reading).toMatchObject({ kind: 'unavailable' });
  });

  it('that does not even say how it stands is unavailable, soon', async () => {
    const { keychain } = keychainWith(() => undefined);
    const reading = keychain.read('a1');
    await vi.advanceTimersByTimeAsync(LIMITS.quickMs);
    expect(await reading).toMatchObject({ kind: 'unavailable' });
  });

  it('that crashes while open is unavailable', async () => {
    const { keychain } = keychainWith(scripted('held', () => 'crash'));
    expect(await keychain.read('a1')).toMatchObject({ kind: 'unavailable' });
  });

  it('on macOS waits for a person, but not for a silent read', async () => {
    const { keychain } = keychainWith(() => undefined, 'darwin');
    const reading = keychain.read('a1', 'silent');
    await vi.advanceTimersByTimeAsync(LIMITS.quickMs);
    expect(await reading).toMatchObject({ kind: 'locked' });
  });
});

describe('several callers', () => {
  it('are served one at a time, in order', async () => {
    const { keychain, launcher } = keychainWith(() => undefined, 'win32');
    const first = keychain.read('a1');
    const second = keychain.read('a2');
    await vi.advanceTimersByTimeAsync(0);
    expect(launcher.orders.map(({ account }) => account)).toEqual(['a1']);
    launcher.children[0]?.say({ id: 1, answer: { op: 'get', value: seal(SECRET) } });
    expect(await first).toEqual({ kind: 'found', secret: SECRET });
    await vi.advanceTimersByTimeAsync(0);
    expect(launcher.orders.map(({ account }) => account)).toEqual(['a1', 'a2']);
    launcher.children[0]?.say({ id: 2, answer: { op: 'get', value: null } });
    expect(await second).toEqual({ kind: 'absent' });
  });

  it('all get an answer when the program quits', async () => {
    const { keychain } = keychainWith(scripted('locked', () => undefined));
    const waiting = [keychain.read('a1'), keychain.write('a2', SECRET), keychain.remove('a3')];
    await vi.advanceTimersByTimeAsync(0);
    keychain.dispose();
    const kinds = (await Promise.all(waiting)).map(({ kind }) => kind);
    expect(kinds).toEqual(['locked', 'unavailable', 'unavailable']);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the store for this run only', () => {
  it('keeps keys apart and forgets them', async () => {
    const store = createMemoryStore();
    expect(await store.read('a1')).toEqual({ kind: 'absent' });
    await store.write('a1', SECRET);
    await store.write('a2', OTHER);
    expect(await store.read('a1')).toEqual({ kind: 'found', secret: SECRET });
    expect(await store.remove('a1')).toEqual({ kind: 'removed' });
    expect(await store.remove('a1')).toEqual({ kind: 'absent' });
    expect(await store.read('a2')).toEqual({ kind: 'found', secret: OTHER });
    expect(await createMemoryStore().read('a2')).toEqual({ kind: 'absent' });
  });
});
