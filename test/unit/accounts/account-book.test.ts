import { beforeEach, describe, expect, it } from 'vitest';
import { AccountBook } from '../../../src-main/accounts/account-book';
import { KeyRing } from '../../../src-main/accounts/key-ring';
import type { Account } from '../../../src-main/domain/account/account';
import type { AccountId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok } from '../../../src-main/domain/result';
import { ManualTime } from '../../doubles/manual-time';
import { ScriptedSecretStore } from '../../doubles/scripted-secret-store';

const KEY = `sk_live_${'ab12'.repeat(4)}`;
const OTHER = `sk_live_${'cd34'.repeat(4)}`;
const HOST = 'https://api.example.test/v1';

let keychain: ScriptedSecretStore;
let memory: ScriptedSecretStore;
let records: Map<AccountId, Account>;
let preferences: Map<string, string>;
let verified: { baseUrl: string; key: string }[];
let refusal: Problem | null;
let organization: string | null;
let keys: KeyRing;
let time: ManualTime;
let book: AccountBook;

function makeBook(): AccountBook {
  time = new ManualTime();
  keys = new KeyRing({
    after: (ms, run) => time.after(ms, run),
    keychain,
    memory,
    sandbox: { start: () => Promise.resolve(ok({ key: 'pretend', baseUrl: 'http://127.0.0.1:4000/v1' })) },
  });
  let made = records.size;
  return new AccountBook({
    records: {
      all: () => Promise.resolve(ok([...records.values()])),
      save: (account) => {
        records.set(account.id, account);
        return Promise.resolve(ok(undefined));
      },
      remove: (id) => {
        records.delete(id);
        return Promise.resolve(ok(undefined));
      },
    },
    preferences: {
      get: (key) => Promise.resolve(ok(preferences.get(key) ?? null)),
      set: (key, value) => {
        preferences.set(key, value);
        return Promise.resolve(ok(undefined));
      },
    },
    verifier: {
      verify: (endpoint) => {
        verified.push({ ...endpoint });
        return Promise.resolve(refusal ? fail(refusal) : ok({ organization }));
      },
    },
    keys,
    newId: () => `account-${++made}` as AccountId,
    now: () => 1,
  });
}

beforeEach(async () => {
  [keychain, memory] = [new ScriptedSecretStore(), new ScriptedSecretStore()];
  records = new Map();
  preferences = new Map();
  verified = [];
  refusal = null;
  organization = 'Acme';
  book = makeBook();
  await book.open();
});

const wish = (change = {}) => ({ key: KEY, baseUrl: HOST, name: '', keep: 'keychain' as const, ...change });

describe('adding an account', () => {
  it('verifies the key before it stores anything', async () => {
    refusal = problem('api_unauthorized');
    expect(await book.add(wish())).toMatchObject({ ok: false, error: { code: 'api_unauthorized' } });
    expect(keychain.writes).toBe(0);
    expect(records.size).toBe(0);
  });

  it('takes the name of the organization, unless one was given', async () => {
    await book.add(wish());
    await book.add(wish({ key: OTHER, name: ' Night shift ' }));
    expect(book.all().map((one) => one.name)).toEqual(['Acme', 'Night shift']);
  });

  it('is named after the host where the API does not tell the organization', async () => {
    organization = null;
    await book.add(wish());
    expect(book.all()[0]?.name).toBe('api.example.test');
  });

  it('keeps the key in the keychain with its host, and nowhere else', async () => {
    await book.add(wish());
    expect(keychain.secrets.get('account-1')).toEqual({ key: KEY, baseUrl: HOST });
    expect(JSON.stringify([...records.values(), ...preferences])).not.toContain(KEY);
  });

  it('is not done when the keychain does not take the key', async () => {
    keychain.trouble = { kind: 'locked', note: 'locked collection' };
    expect(await book.add(wish())).toMatchObject({ ok: false, error: { code: 'keychain_locked' } });
    expect(records.size).toBe(0);
  });

  it('works for this run only when asked to', async () => {
    keychain.trouble = { kind: 'unavailable', note: '' };
    expect(await book.add(wish({ keep: 'memory' }))).toMatchObject({ ok: true, value: { keyHome: 'memory' } });
    expect(keychain.writes).toBe(0);
    const [account] = book.all();
    expect(account && keys.endpoint(account.id)).toEqual(ok({ key: KEY, baseUrl: HOST }));
  });

  it('is refused for a key that is there already', async () => {
    await book.add(wish());
    expect(await book.add(wish())).toMatchObject({ ok: false, error: { code: 'account_exists' } });
  });

  it.each([
    ['nothing', { key: '  \n ' }, 'key_empty'],
    ['a publishable key', { key: 'pk_live_abc' }, 'key_publishable'],
    ['some text', { key: 'my key' }, 'key_malformed'],
    ['a key with a header smuggled in', { key: `${KEY}\r\nX-Evil: 1` }, 'key_malformed'],
    ['plain http', { baseUrl: 'http://api.example.test/v1' }, 'base_url_insecure'],
    ['a host that only looks local', { baseUrl: 'http://127.0.0.1.example.test/v1' }, 'base_url_insecure'],
    ['a file', { baseUrl: 'file:///etc/passwd' }, 'base_url_malformed'],
    ['credentials in the address', { baseUrl: 'https://user:pass@api.example.test/v1' }, 'base_url_malformed'],
    ['not an address', { baseUrl: 'https://' }, 'base_url_malformed'],
  ])('says what is wrong with %s, and asks nobody', async (_name, change, code) => {
    expect(await book.add(wish(change))).toMatchObject({ ok: false, error: { code } });
    expect(verified).toEqual([]);
  });

  it.each([
    ['blanks and line breaks around it', `\r\n  ${KEY}\u00a0\n`],
    ['a line break within it', `${KEY.slice(0, 12)}\n${KEY.slice(12)}`],
    ['quotes around it', `"${KEY}"`],
    ['zero-width marks', `\u200b${KEY}\ufeff`],
  ])('reads a key with %s', async (_name, key) => {
    await book.add(wish({ key }));
    expect(verified[0]?.key).toBe(KEY);
  });
});

describe('at the next start', () => {
  it('the account in use is in use again, and its key is read', async () => {
    await book.add(wish());
    await book.add(wish({ key: OTHER }));
    await book.select('account-1' as AccountId);
    const next = makeBook();
    await next.open();
    expect(next.activeId()).toBe('account-1');
    await next.readKey('account-1' as AccountId, 'silent');
    expect(keys.endpoint('account-1' as AccountId)).toEqual(ok({ key: KEY, baseUrl: HOST }));
  });

  it.each([
    ['absent', null, 'keychain_absent'],
    ['locked', { kind: 'locked', note: '' }, 'keychain_locked'],
    ['unavailable', { kind: 'unavailable', note: '' }, 'keychain_unavailable'],
    ['denied', { kind: 'denied', note: '' }, 'keychain_denied'],
    ['unreadable', { kind: 'unreadable', note: '' }, 'keychain_unreadable'],
  ] as const)('a key that is %s is said so, and nothing is written over it', async (_name, trouble, code) => {
    await book.add(wish());
    const writes = keychain.writes;
    if (trouble) keychain.trouble = trouble;
    else keychain.secrets.clear();
    const next = makeBook();
    await next.open();
    expect(await next.readKey('account-1' as AccountId, 'silent')).toMatchObject({ ok: false, error: { code } });
    expect(keys.endpoint('account-1' as AccountId)).toMatchObject({ ok: false, error: { code } });
    expect(keychain.writes).toBe(writes);
    expect(next.all()).toHaveLength(1);
  });

  it('a key that belongs to another host is not used', async () => {
    await book.add(wish());
    keychain.secrets.set('account-1', { key: KEY, baseUrl: 'https://elsewhere.example.test/v1' });
    const next = makeBook();
    await next.open();
    expect(await next.readKey('account-1' as AccountId, 'silent')).toMatchObject({ ok: false });
    expect(keys.endpoint('account-1' as AccountId).ok).toBe(false);
  });
});

describe('entering a key anew', () => {
  it("tries it with the account's own host only", async () => {
    await book.add(wish());
    await book.renewKey('account-1' as AccountId, OTHER, 'keychain');
    expect(verified.map((one) => one.baseUrl)).toEqual([HOST, HOST]);
    expect(keychain.secrets.get('account-1')?.key).toBe(OTHER);
    expect(book.all()).toHaveLength(1);
  });
});

describe('removing an account', () => {
  it('removes its key and chooses another', async () => {
    await book.add(wish());
    await book.add(wish({ key: OTHER }));
    await book.remove('account-2' as AccountId);
    expect(keychain.secrets.has('account-2')).toBe(false);
    expect(keys.endpoint('account-2' as AccountId).ok).toBe(false);
    expect(book.activeId()).toBe('account-1');
  });

  it('and adding its key again brings its calls back: the account is the same one', async () => {
    await book.add(wish());
    await book.remove('account-1' as AccountId);
    await book.add(wish({ key: OTHER }));
    await book.add(wish());
    expect(book.all().map((one) => one.id)).toEqual(['account-2', 'account-1']);
  });

  it('is not done while the keychain keeps the key', async () => {
    await book.add(wish());
    keychain.trouble = { kind: 'locked', note: '' };
    expect(await book.remove('account-1' as AccountId)).toMatchObject({
      ok: false,
      error: { code: 'keychain_locked' },
    });
    expect(book.all()).toHaveLength(1);
  });
});

describe('the sandbox account', () => {
  it('is there once, and its key is in no keychain', async () => {
    await book.addSandbox();
    await book.addSandbox();
    expect(book.all().map((one) => one.keyHome)).toEqual(['sandbox']);
    expect(keychain.writes).toBe(0);
  });
});

describe('a key that is not at hand yet', () => {
  const id = 'account-1' as AccountId;

  it('is waited for as long as it is on its way', async () => {
    await book.add(wish());
    book = makeBook();
    await book.open();
    let isSettled = false;
    const settled = keys.settled(id).then(() => {
      isSettled = true;
    });
    await Promise.resolve();
    expect([isSettled, keys.endpoint(id).ok]).toEqual([false, false]);
    await book.readKey(id, 'silent');
    await settled;
    expect(keys.endpoint(id).ok).toBe(true);
    await keys.settled(id);
  });

  it('is not waited for any longer than five seconds, and is said to be on its way', async () => {
    const settled = keys.settled(id);
    await time.pass(5_000);
    await settled;
    expect(keys.endpoint(id)).toMatchObject({
      ok: false,
      error: { code: 'key_missing', advice: 'Try again in a moment.' },
    });
  });
});
