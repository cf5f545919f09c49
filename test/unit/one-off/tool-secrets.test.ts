import { beforeEach, describe, expect, it } from 'vitest';
import type { AgentChoice } from '../../../src-main/domain/call/agent-choice';
import type { AccountId } from '../../../src-main/domain/ids';
import { readOneOff } from '../../../src-main/domain/one-off/read-one-off';
import { headersOf, secretsOf } from '../../../src-main/domain/one-off/tools/headers';
import type { SecretId } from '../../../src-main/domain/one-off/tools/secret-reference';
import type { Tool } from '../../../src-main/domain/one-off/tools/tool';
import { ok } from '../../../src-main/domain/result';
import { ToolSecrets } from '../../../src-main/one-off/tool-secrets';
import { aForm, aTool } from '../../doubles/one-off';
import { MemorySecretRecords } from '../../doubles/secret-records';
import { ScriptedSecretStore } from '../../doubles/scripted-secret-store';

const A = 'account-a' as AccountId;
const B = 'account-b' as AccountId;

let keychain: ScriptedSecretStore;
let memory: ScriptedSecretStore;
let records: MemorySecretRecords;
let referred: Set<SecretId>;
let made: number;

beforeEach(() => {
  [keychain, memory] = [new ScriptedSecretStore(), new ScriptedSecretStore()];
  records = new MemorySecretRecords();
  referred = new Set();
  made = 0;
});

/** As after a start: nothing at hand yet. */
const secretsNow = () =>
  new ToolSecrets({
    keychain,
    memory,
    records,
    newId: () => `secret-${String(++made).padStart(4, '0')}` as SecretId,
    referred: () => Promise.resolve(ok(referred)),
  });

async function kept(tools: readonly Tool[], secrets = secretsNow(), home: 'keychain' | 'memory' = 'keychain') {
  const answer = await secrets.keep(A, tools, home);
  if (!answer.ok) throw new Error(answer.error.what);
  return answer.value.tools;
}

const agentWith = (tools: readonly Tool[]): AgentChoice => {
  const config = readOneOff(aForm({ tools: JSON.stringify(tools) }));
  if (!config.ok) throw new Error('the test’s form is wrong');
  return { kind: 'one_off', id: null, name: 'x', config: config.value };
};

const valuesOf = (tools: readonly Tool[]) => headersOf(tools).map(({ value }) => value);

/** What would be sent. */
const sentBy = (secrets: ToolSecrets, account: AccountId, tools: readonly Tool[]) =>
  secretsOf(tools).map((use) => secrets.value(account, use));

describe('header values', () => {
  it('are kept in the keychain, and only references go on', async () => {
    const tools = await kept([aTool({ Authorization: 'Bearer s3cret', 'X-Org': 'acme' })]);
    expect(valuesOf(tools)).toEqual(['{{secret:secret-0001}}', '{{secret:secret-0002}}']);
    expect([...keychain.secrets.values()].map(({ key }) => key)).toEqual(['Bearer s3cret', 'acme']);
    expect(JSON.stringify([...records.rows.values()])).not.toContain('s3cret');
  });

  it('that are references stay as they are, and a typed one is another secret', async () => {
    const secrets = secretsNow();
    const first = await kept([aTool({ A: 'one', B: 'two' })], secrets);
    const [a = ''] = valuesOf(first);
    const second = await kept([aTool({ A: a, B: 'other' })], secrets);
    expect(valuesOf(second)).toEqual([a, '{{secret:secret-0003}}']);
    // The first request can still be sent as it was.
    expect(sentBy(secrets, A, first)).toEqual([ok('one'), ok('two')]);
    expect(sentBy(secrets, A, second)).toEqual([ok('one'), ok('other')]);
  });

  it('are fetched from the keychain after a start', async () => {
    const tools = await kept([aTool({ A: 'one' })]);
    const secrets = secretsNow();
    expect(sentBy(secrets, A, tools)).toMatchObject([{ ok: false, error: { code: 'tool_secret_missing' } }]);
    expect(await secrets.fetch(A, agentWith(tools))).toEqual(ok(null));
    expect(sentBy(secrets, A, tools)).toEqual([ok('one')]);
  });

  it('are given to no other account and for no other address', async () => {
    const secrets = secretsNow();
    const tools = await kept([aTool({ A: 'one' })], secrets);
    expect(sentBy(secrets, B, tools)).toMatchObject([{ error: { code: 'tool_secret_missing' } }]);
    expect(await secretsNow().fetch(B, agentWith(tools))).toMatchObject({ error: { code: 'tool_secret_missing' } });
    const elsewhere = [aTool({}, { url: 'https://evil.example', headers: { A: valuesOf(tools)[0] ?? '' } })];
    expect(sentBy(secrets, A, elsewhere)).toMatchObject([{ error: { code: 'tool_secret_missing' } }]);
    expect(await secrets.keep(A, elsewhere, 'keychain')).toMatchObject({ error: { code: 'tool_secret_missing' } });
  });

  it('that the keychain does not take are not kept, and nothing is left behind', async () => {
    keychain.trouble = { kind: 'unavailable', note: 'no service' };
    expect(await secretsNow().keep(A, [aTool({ A: 'one' })], 'keychain')).toMatchObject({
      error: { code: 'keychain_unavailable' },
    });
    expect(records.rows.size).toBe(0);
  });

  it('are kept all or none: what was kept before the keychain closed does not stay behind', async () => {
    const secrets = secretsNow();
    const write = keychain.write.bind(keychain);
    keychain.write = (...args) =>
      keychain.writes === 0 ? write(...args) : Promise.resolve({ kind: 'locked', note: '' });
    expect(await secrets.keep(A, [aTool({ A: 'one', B: 'two' })], 'keychain')).toMatchObject({ ok: false });
    expect([keychain.secrets.size, records.rows.size]).toEqual([0, 0]);
  });

  it('can be kept for this run only, and are missing in the next', async () => {
    const secrets = secretsNow();
    const answer = await secrets.keep(A, [aTool({ A: 'one' })], 'memory');
    expect(answer).toMatchObject({ value: { memoryOnly: true } });
    expect(keychain.secrets.size).toBe(0);
    memory = new ScriptedSecretStore();
    const tools = answer.ok ? answer.value.tools : [];
    expect(await secretsNow().fetch(A, agentWith(tools))).toMatchObject({ error: { code: 'tool_secret_missing' } });
  });

  it('in a locked keychain are told as that, so that the person can unlock it', async () => {
    const tools = await kept([aTool({ A: 'one' })]);
    keychain.trouble = { kind: 'locked', note: '' };
    expect(await secretsNow().fetch(A, agentWith(tools))).toMatchObject({
      error: {
        code: 'tool_secret_missing',
        what: expect.stringContaining('is locked') as string,
        advice: 'Unlock it when you are asked, and try again.',
      },
    });
    expect(await secretsNow().keep(A, tools, 'keychain')).toMatchObject({ error: { code: 'keychain_locked' } });
  });
});

describe('a secret that is given up', () => {
  const id = 'secret-0001' as SecretId;

  it('is deleted', async () => {
    const secrets = secretsNow();
    await kept([aTool({ A: 'one' })], secrets);
    expect(await secrets.release(A, [id])).toEqual(ok(null));
    expect([keychain.secrets.size, records.rows.size]).toEqual([0, 0]);
  });

  it('stays while anything else refers to it', async () => {
    const secrets = secretsNow();
    await kept([aTool({ A: 'one' })], secrets);
    referred.add(id);
    await secrets.release(A, [id]);
    expect(records.rows.get(id)).toMatchObject({ released: false });
    expect(keychain.secrets.size).toBe(1);
  });

  it('stays while a call that is not settled needs it, and goes with the next sweep', async () => {
    const secrets = secretsNow();
    const tools = await kept([aTool({ A: 'one' })], secrets);
    records.needed = new Set([id]);
    await secrets.releaseAll(A);
    expect(sentBy(secrets, A, tools)).toEqual([ok('one')]);
    records.needed = new Set();
    await secrets.sweep(A);
    expect([keychain.secrets.size, records.rows.size]).toEqual([0, 0]);
    expect(sentBy(secrets, A, tools)).toMatchObject([{ ok: false }]);
  });

  it('is tried again where the keychain would not let it go', async () => {
    const secrets = secretsNow();
    await kept([aTool({ A: 'one' })], secrets);
    keychain.trouble = { kind: 'locked', note: '' };
    expect(await secrets.release(A, [id])).toMatchObject({ ok: false });
    keychain.trouble = null;
    await secrets.sweep(A);
    expect(keychain.secrets.size).toBe(0);
  });
});
