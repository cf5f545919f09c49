import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src-main/domain/account/account';
import type { Transcript } from '../../../src-main/domain/call/transcript';
import type { Directory } from '../../../src-main/domain/directory/directory';
import { emptyDirectory, partNames } from '../../../src-main/domain/directory/directory';
import type { AccountId, AgentId, CallId } from '../../../src-main/domain/ids';
import { anOwnLine, aSavedAgent } from '../../doubles/directory';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { press } from '../../doubles/presses';
import { keepInRecord, must, openHere, tempFolder } from '../../doubles/storage-kit';

/** The same folder, closed and opened again. */
function reopened(folder: string) {
  return openHere(folder).handlers;
}

describe('accounts', () => {
  const account = (nth: number, change: Partial<Account> = {}): Account => ({
    id: `account-${nth}` as AccountId,
    name: `Organization ${nth}`,
    baseUrl: 'https://api.thunderphone.com/v1',
    keyHome: 'keychain',
    keyPrefix: 'sk_live_abcdefg',
    createdAt: nth,
    ...change,
  });

  it('are kept, renamed and removed; the attempts of a removed one stay', () => {
    const folder = tempFolder();
    const { handlers, close } = openHere(folder);
    for (const one of [account(2), account(1), account(3, { keyHome: 'sandbox' })]) handlers['accounts.save'](one);
    handlers['accounts.save'](account(2, { name: 'Renamed', keyHome: 'memory' }));
    handlers['attempts.begin'](press(1));
    handlers['accounts.remove'](account(1).id);
    close(true);
    const after = reopened(folder);
    expect(must(after['accounts.all']())).toEqual([
      account(2, { name: 'Renamed', keyHome: 'memory' }),
      account(3, { keyHome: 'sandbox' }),
    ]);
    expect(must(after['attempts.byId'](press(1).attemptId))?.accountId).toBe(ACCOUNT);
  });

  it('spoilt by hand are passed over and told', () => {
    const { handlers, database, notes } = openHere(tempFolder());
    for (const nth of [1, 2]) handlers['accounts.save'](account(nth));
    database.run(`UPDATE accounts SET key_home = 'pocket' WHERE id = 'account-1'`);
    expect(must(handlers['accounts.all']())).toEqual([account(2)]);
    expect(notes).toEqual(['storage: account account-1 cannot be read: key_home']);
  });
});

describe('preferences', () => {
  it('are kept and replaced; an unknown one is null', () => {
    const folder = tempFolder();
    const { handlers, close } = openHere(folder);
    handlers['preferences.set']('window', 'first');
    handlers['preferences.set']('window', '{"x":1}');
    handlers['preferences.set']('empty', '');
    close(true);
    const after = reopened(folder);
    expect(must(after['preferences.get']('window'))).toBe('{"x":1}');
    expect(must(after['preferences.get']('empty'))).toBe('');
    expect(must(after['preferences.get']('other'))).toBeNull();
  });
});

describe('directories', () => {
  const directory: Directory = {
    agents: {
      value: [
        aSavedAgent({ id: '9007199254740993' as AgentId, name: 'Zoë', prompt: 'Say "hello" 🙂', tools: ['find'] }),
      ],
      fetchedAt: 5,
    },
    lines: { value: [anOwnLine({ label: 'Main', outboundEligible: true })], fetchedAt: 6 },
    voices: { value: [{ id: 'olivia', name: 'Olivia', language: null }], fetchedAt: 7 },
    connections: null,
    billing: { value: { balanceCents: -3, autoReload: null, hasPaymentMethod: null }, fetchedAt: 8 },
    confirmation: { value: { confirmed: null, confirmedAt: null }, fetchedAt: 9 },
    transactions: {
      value: {
        rows: [
          {
            id: null,
            kind: 'call_charge',
            amountCents: -8,
            description: null,
            createdAt: 1,
            callId: '9007199254740993' as CallId,
            others: [{ name: 'balance_after_cents', value: '4202', cents: 4_202 }],
          },
        ],
        total: null,
        nextOffset: 50,
      },
      fetchedAt: 10,
    },
  };
  const save = ({ handlers }: ReturnType<typeof openHere>, account: AccountId): void => {
    for (const name of partNames) {
      const part = directory[name];
      if (part) must(handlers['directories.save'](account, name, part));
    }
  };

  it('are kept per account and part, replaced and forgotten', () => {
    const folder = tempFolder();
    const other = 'account-2' as AccountId;
    const here = openHere(folder);
    here.handlers['directories.save'](ACCOUNT, 'agents', { value: [], fetchedAt: 1 });
    save(here, ACCOUNT);
    save(here, other);
    here.handlers['directories.forget'](other);
    here.close(true);
    const after = reopened(folder);
    expect(must(after['directories.load'](ACCOUNT))).toEqual(directory);
    expect(must(after['directories.load'](other))).toEqual(emptyDirectory);
  });

  it('a part that cannot be read counts as none, and costs no other', () => {
    const here = openHere(tempFolder());
    save(here, ACCOUNT);
    here.database.run(`UPDATE directory_parts SET body_json = '[{"id":5}]' WHERE part = 'agents'`);
    here.database.run(`UPDATE directory_parts SET part = 'of a later version' WHERE part = 'voices'`);
    expect(must(here.handlers['directories.load'](ACCOUNT))).toEqual({ ...directory, agents: null, voices: null });
    expect(here.notes).toHaveLength(1);
  });
});

describe('transcripts', () => {
  const transcript: Transcript = {
    fetchedAt: 7,
    turns: [
      { role: 'agent', content: '<b>Hello</b> "Zoë" 🙂\nnext line', startMs: 0, endMs: 1200.5 },
      { role: 'user', content: '', startMs: null, endMs: null },
    ],
  };

  it('that the record still keeps are paged by attempt, and gone once they are removed', () => {
    const { handlers, database } = openHere(tempFolder());
    for (const nth of [1, 2, 3]) {
      handlers['attempts.begin'](press(nth));
      keepInRecord(database, press(nth).attemptId, transcript);
    }
    const first = must(handlers['transcripts.page'](null, 2));
    expect(first).toEqual([1, 2].map((nth) => ({ attempt: press(nth).attemptId, transcript })));
    expect(must(handlers['transcripts.page'](press(2).attemptId, 2))).toHaveLength(1);
    must(handlers['transcripts.remove']([press(1).attemptId, press(3).attemptId]));
    expect(must(handlers['transcripts.of'](press(1).attemptId))).toBeNull();
    expect(must(handlers['transcripts.of'](press(2).attemptId))).toEqual(transcript);
    expect(must(handlers['transcripts.removeAll']())).toBe(1);
    expect(must(handlers['transcripts.count']())).toBe(0);
  });

  it('that cannot be read are told apart from those that can', () => {
    const { handlers, database, notes } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    keepInRecord(database, press(1).attemptId, transcript);
    database.run(`UPDATE transcripts SET turns_json = '[{"role":1}]'`);
    expect(must(handlers['transcripts.page'](null, 2))).toEqual([{ attempt: press(1).attemptId, transcript: null }]);
    expect(notes).toHaveLength(1);
  });
});
