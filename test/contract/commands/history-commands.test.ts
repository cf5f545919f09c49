import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands, type CommandName } from '../../../src-main/contract/commands';
import { LIMITS, type Answer } from '../../../src-main/contract/envelope';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import { MOST_KEYS } from '../../../src-main/domain/history/selection';
import type { AccountId } from '../../../src-main/domain/ids';
import { openArchive, type Archive } from '../../../src-main/storage/archive/archive-client';
import { openStorage } from '../../../src-main/storage/storage-client';
import { startSandbox, type Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { validPayloads } from '../../doubles/command-payloads';
import { NOON, serverCall, STAND } from '../../doubles/server-calls';
import { storageBuild } from '../../doubles/storage-build';
import { must, tempFolder } from '../../doubles/storage-kit';
import { composeHere, type Here } from '../../faults/host/compose-here';

const built = storageBuild();

/** Every command that the history brings: a new one is asked about here as well. */
const names = (Object.keys(commands) as CommandName[]).filter((name) =>
  /^(history|words|reviews|insights|recordings|export|bulk)\.|^draft\.fromEntry$/.test(name),
);

/** By what they name: one call, many calls, or neither. */
const ofOneCall = names.filter((name) => /"(key|of|attemptId)":/.test(JSON.stringify(validPayloads[name])));
const ofManyCalls = names.filter((name) => name.startsWith('bulk.') || name.startsWith('export.'));

let sandbox: Sandbox;
let archive: Archive;
let here: Here;

beforeEach(async () => {
  const folder = tempFolder();
  sandbox = await startSandbox();
  archive = openArchive({ workerUrl: pathToFileURL(built.archive), folder });
  here = await composeHere({
    storage: openStorage({ workerUrl: pathToFileURL(built.worker), folder }),
    archive,
  });
});
afterEach(async () => {
  await here.close();
  await sandbox.close();
});

const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'ok' : answer.error.code);
const asked = async (name: CommandName, payload: unknown = validPayloads[name]): Promise<string> =>
  codeOf(await here.command(name, payload));

const ACTIONS: Readonly<Record<string, string>> = {
  // Nothing to close, nothing to stop.
  'recordings.close': 'ok',
};
const WITHOUT_AN_ACCOUNT: Readonly<Record<string, string>> = {
  'history.pauseImport': 'account_none',
  'history.resumeImport': 'account_none',
  'history.keepSearches': 'account_none',
  'insights.save': 'account_none',
  'export.start': 'account_none',
  'export.show': 'export_gone',
  'bulk.count': 'account_none',
  'bulk.tally': 'account_none',
  'bulk.range': 'account_none',
  'bulk.tag': 'account_none',
  'bulk.kept': 'account_none',
  'bulk.undoTags': 'tags_undo_gone',
  'bulk.goOn': 'many_gone',
  'bulk.dismiss': 'many_gone',
  'bulk.removeTranscripts': 'account_none',
  'bulk.copyNumbers': 'account_none',
};
const WITHOUT_CALLS: Readonly<Record<string, string>> = {
  'export.start': 'selection_empty',
  'export.show': 'export_gone',
  'bulk.tag': 'selection_empty',
  'bulk.undoTags': 'tags_undo_gone',
  'bulk.goOn': 'many_gone',
  'bulk.dismiss': 'many_gone',
  'bulk.removeTranscripts': 'selection_empty',
  'bulk.copyNumbers': 'selection_empty',
};
const isOfOne = (name: CommandName): boolean => ofOneCall.includes(name) && !ofManyCalls.includes(name);
const told = (name: CommandName, others: Readonly<Record<string, string>>): string =>
  ACTIONS[name] ?? others[name] ?? (isOfOne(name) ? 'attempt_unknown' : 'ok');

/** Adds an account of the sandbox, with one call in its history; the call's key. */
async function anAccount(name: string, nth: number): Promise<{ readonly id: AccountId; readonly key: string }> {
  // Another way of writing the same address is another account.
  const baseUrl = nth === 1 ? sandbox.baseUrl : sandbox.baseUrl.replace('127.0.0.1', 'localhost');
  const added = await here.command('accounts.add', { key: sandbox.apiKey, baseUrl, name, keep: 'memory' });
  expect(codeOf(added)).toBe('ok');
  const id = here.core.accounts.activeId();
  if (id === null) throw new Error('no account in use');
  must(await archive.imports.take(id, [serverCall(nth)], STAND, NOON));
  const wish = { account: id, filter: EVERYTHING, order: 'newest' } as const;
  const key = must(await archive.reader.page(wish, 0, 1)).rows[0]?.entry.key;
  if (key === undefined) throw new Error('no call in its history');
  return { id, key };
}

/** A payload about one call, of this key. */
const about = (name: CommandName, key: string): unknown =>
  JSON.parse(
    JSON.stringify(validPayloads[name]).replaceAll('"key":"1"', `"key":"${key}"`).replaceAll('"1"', `"${key}"`),
  );

describe('The commands of the history', () => {
  it('are as many as there are, one call or many', () => {
    expect(names.length).toBeGreaterThan(45);
    expect(ofOneCall.length).toBeGreaterThan(20);
  });

  it('before there is an account give what is empty, or say why not', async () => {
    for (const name of names) expect([name, await asked(name)]).toEqual([name, told(name, WITHOUT_AN_ACCOUNT)]);
  });

  it('about calls that are not there say so, and change nothing', async () => {
    await anAccount('Acme', 1);
    for (const name of names.filter(isOfOne))
      expect([name, await asked(name)]).toEqual([name, told(name, WITHOUT_CALLS)]);
    for (const name of ofManyCalls.filter((one) => one.startsWith('bulk.')))
      expect([name, await asked(name, about(name, '9999999999999999'))]).toEqual([name, told(name, WITHOUT_CALLS)]);
  });

  it('of a page that is none of ours are refused, whatever they say', async () => {
    const { key } = await anAccount('Acme', 1);
    for (const name of names) {
      expect([name, codeOf(await here.stranger(name, about(name, key)))]).toEqual([name, 'sender_refused']);
      expect([name, codeOf(await here.stranger(name, { admin: true }))]).toEqual([name, 'sender_refused']);
    }
    expect(await here.command('history.entry', { by: 'key', key })).toMatchObject({
      value: { row: { note: '', tags: [] } },
    });
    expect(await here.command('history.importState', null)).toMatchObject({ value: { state: 'waiting' } });
  });

  it.each(['', '0x1', '-1', '1.5', '1e3', '1 OR 1=1', "1'--", '1'.repeat(17), 'x', 7, null, ['1'], { key: '1' }])(
    'take no %j for the key of a call',
    async (key) => {
      for (const name of ofOneCall) {
        const payload = JSON.stringify(validPayloads[name]);
        if (!payload.includes('"key":"1"')) continue;
        const spoilt: unknown = JSON.parse(payload.replace('"key":"1"', `"key":${JSON.stringify(key)}`));
        expect([name, await asked(name, spoilt)]).toEqual([name, 'payload_malformed']);
      }
      const selection = { kind: 'some', keys: [key] };
      expect(await asked('bulk.tag', { selection, tag: 'x', isAdded: true })).toBe('payload_malformed');
      expect(await asked('bulk.count', { selection: { kind: 'all', filter: EVERYTHING, except: [key] } })).toBe(
        'payload_malformed',
      );
    },
  );

  it.each<[CommandName, unknown, unknown]>([
    [
      'history.page',
      { filter: { ...EVERYTHING, text: 'x'.repeat(LIMITS.text) }, order: 'newest', offset: 0, limit: LIMITS.page },
      { filter: { ...EVERYTHING, text: 'x'.repeat(LIMITS.text + 1) }, order: 'newest', offset: 0, limit: 1 },
    ],
    [
      'history.page',
      { filter: EVERYTHING, order: 'newest', offset: 1_000_000_000, limit: LIMITS.page },
      { filter: EVERYTHING, order: 'newest', offset: 0, limit: LIMITS.page + 1 },
    ],
    [
      'history.count',
      {
        filter: { ...EVERYTHING, agentNames: Array.from({ length: 50 }, (_, at) => `${'"'.repeat(290)}${String(at)}`) },
      },
      { filter: { ...EVERYTHING, agentNames: Array.from({ length: 51 }, String) } },
    ],
    [
      'insights.read',
      { filter: { ...EVERYTHING, after: 0, before: 8_640_000_000_000_000, maxCents: 1_000_000_000 } },
      { filter: { ...EVERYTHING, before: 8_640_000_000_000_001 } },
    ],
    [
      'bulk.count',
      { selection: { kind: 'some', keys: Array.from({ length: MOST_KEYS }, (_, at) => String(at)) } },
      { selection: { kind: 'some', keys: Array.from({ length: MOST_KEYS + 1 }, (_, at) => String(at)) } },
    ],
    [
      'bulk.range',
      { filter: EVERYTHING, order: 'dearest', offset: 1_000_000_000, limit: MOST_KEYS },
      { filter: EVERYTHING, order: 'dearest', offset: 0, limit: MOST_KEYS + 1 },
    ],
    [
      'history.keepSearches',
      {
        searches: Array.from({ length: 100 }, (_, at) => ({ name: `${String(at)} `, query: '"'.repeat(LIMITS.text) })),
      },
      { searches: Array.from({ length: 101 }, (_, at) => ({ name: String(at), query: '' })) },
    ],
  ])('%s takes as much as it says, and no more', async (name, most, more) => {
    await anAccount('Acme', 1);
    expect(await asked(name, most)).toBe('ok');
    expect(await asked(name, more)).toBe('payload_malformed');
  });

  it('keep saved searches as they were typed, and find them again', async () => {
    await anAccount('Acme', 1);
    const searches = [{ name: 'Übersicht "7d"', query: 'agent:"The ""Best"""  after:7d \u202e' }];
    expect(await asked('history.keepSearches', { searches })).toBe('ok');
    expect(await here.command('history.searches', null)).toEqual({ ok: true, value: { searches } });
    expect(await asked('history.keepSearches', { searches: [{ name: '  ', query: 'x' }] })).toBe('payload_malformed');
    expect(await here.command('history.searches', null)).toEqual({ ok: true, value: { searches } });
  });
});

describe('Calls of another account', () => {
  it('are not listed, counted, found or changed with many', async () => {
    const { key } = await anAccount('Acme', 1);
    await anAccount('Beta', 2);
    const selection = { kind: 'some', keys: [key] };
    expect(await here.command('bulk.count', { selection })).toMatchObject({ value: { count: 0 } });
    expect(await asked('bulk.tag', { selection, tag: 'x', isAdded: true })).toBe('selection_empty');
    expect(await asked('bulk.copyNumbers', { selection })).toBe('selection_empty');
    expect(await asked('bulk.removeTranscripts', { selection })).toBe('selection_empty');
    expect(await here.command('history.page', { ...validPayloads['history.page'], filter: EVERYTHING })).toMatchObject({
      value: { count: 1, rows: [{ callId: serverCall(2).callId }] },
    });
    expect(await here.command('history.entry', { by: 'key', key })).toMatchObject({ value: { row: { tags: [] } } });
  });

  it('are nobody’s once it was removed, for every command, also before they are gone from the disk', async () => {
    const { id, key } = await anAccount('Acme', 1);
    await anAccount('Beta', 2);
    expect(await asked('accounts.remove', { id })).toBe('ok');
    const before = sandbox.requests().length;
    for (const name of names.filter(isOfOne)) {
      const payload = about(name, key);
      expect([name, await asked(name, payload)]).toEqual([name, told(name, {})]);
    }
    expect(sandbox.requests()).toHaveLength(before);
  });

  it('that are opened in the dialer take their account along', async () => {
    const { id, key } = await anAccount('Acme', 1);
    await anAccount('Beta', 2);
    expect(await asked('draft.fromEntry', { key })).toBe('ok');
    expect(here.core.accounts.activeId()).toBe(id);
  });
});

describe('While the key of an account is not at hand', () => {
  it('what is kept here is there, what only ThunderPhone has says that the key is missing, and nothing is sent', async () => {
    const { id, key } = await anAccount('Acme', 1);
    const account = here.core.accounts.get(id);
    if (account === null) throw new Error('the account');
    must(await here.core.keys.remove(account));
    await here.core.keys.read(account, 'silent');
    const before = sandbox.requests().length;
    const words: readonly CommandName[] = ['history.fetchWords', 'reviews.askGrade', 'reviews.grade', 'reviews.list'];
    for (const name of [...words, 'reviews.file'] as const)
      expect([name, await asked(name, about(name, key))]).toEqual([name, 'key_missing']);
    for (const name of ['recordings.open', 'recordings.save'] as const)
      expect([name, await asked(name, { of: { by: 'key', key } })]).toEqual([name, 'key_missing']);
    for (const name of ['history.entry', 'history.setEntryNote', 'history.setTags', 'history.copy'] as const)
      expect([name, await asked(name, about(name, key))]).toEqual([name, 'ok']);
    expect(await here.command('history.page', { ...validPayloads['history.page'], filter: EVERYTHING })).toMatchObject({
      value: { count: 1, rows: [{ note: 'n', tags: ['roof'] }] },
    });
    expect(sandbox.requests()).toHaveLength(before);
  });
});

describe('What commands answer', () => {
  it('is what the contract says', async () => {
    const { key } = await anAccount('Acme', 1);
    const silent: readonly CommandName[] = ['recordings.open', 'recordings.save'];
    for (const name of names.filter((one) => !silent.includes(one))) {
      const answer = await here.command(name, about(name, key));
      if (answer.ok) expect([name, v.is(commands[name].output, answer.value)]).toEqual([name, true]);
      else expect([name, answer.error.what, answer.error.advice]).not.toContain('');
    }
  });
});
