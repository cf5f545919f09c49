import { describe, expect, it } from 'vitest';
import type { DoNotCallEntry } from '../../../src-main/domain/guard/do-not-call';
import type { E164 } from '../../../src-main/domain/number';
import { unasked } from '../../doubles/guard-kit';
import { press } from '../../doubles/presses';
import { PRESSED_AT } from '../../doubles/sample-attempts';
import { must, openHere, tempFolder, type HereStorage } from '../../doubles/storage-kit';

const to = press(1).request.to;
const entry = (number: string, rest: Partial<DoNotCallEntry> = {}): DoNotCallEntry => ({
  number: number as E164,
  note: '',
  source: 'Added by hand',
  addedAt: PRESSED_AT,
  ...rest,
});
/** As the program does: what entries have in common is said once. */
const add = ({ handlers }: HereStorage, entries: readonly DoNotCallEntry[]): number =>
  entries.reduce((sum, { number, note, ...rest }) => {
    return sum + must(handlers['doNotCall.add']({ numbers: [number], notes: [note] }, rest));
  }, 0);
const warn = ({ handlers }: HereStorage) => handlers['preferences.set']('do_not_call_mode', 'warn');

describe('the list', () => {
  it('holds a number once, and the first entry stays', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    expect(add(storage, [entry('+12125550177', { note: 'asked in May' })])).toBe(1);
    expect(add(storage, [entry('+12125550177', { note: 'other' }), entry('+12125550178')])).toBe(1);
    expect(must(handlers['doNotCall.find']('+12125550177' as E164))).toMatchObject({ note: 'asked in May' });
  });

  it('is read newest first, in pages, and searched by number, note and source', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    add(storage, [
      entry('+12125550177', { note: '100% sure', addedAt: 1 }),
      entry('+16465550133', { source: 'May.csv', addedAt: 3 }),
      entry('+12125550178', { note: 'Señora Ruiz', addedAt: 2 }),
    ]);
    const found = (query: string) => must(handlers['doNotCall.page'](query, 0, 10)).rows.map(({ number }) => number);
    expect(found('')).toEqual(['+16465550133', '+12125550178', '+12125550177']);
    expect(found('(212) 555')).toEqual(['+12125550178', '+12125550177']);
    expect(found('% sure')).toEqual(['+12125550177']);
    expect(found('may.CSV')).toEqual(['+16465550133']);
    expect(found('ruiz')).toEqual(['+12125550178']);
    expect(found('_')).toEqual([]);
    expect(must(handlers['doNotCall.page']('', 1, 1))).toMatchObject({ total: 3, rows: [{ addedAt: 2 }] });
  });

  it('takes back what was added together, and nothing else', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    const rest = { source: 'a\0b.csv', addedAt: 7 };
    const numbers = ['+12125550177', '+12125550178', '+12125550179'] as E164[];
    add(storage, [entry('+12125550177', { note: 'asked in May' }), entry('+12125550170', { addedAt: 7 })]);
    add(storage, [entry('+12125550171', { ...rest, addedAt: 8 })]);
    expect(must(handlers['doNotCall.add']({ numbers, notes: [] }, rest))).toBe(2);
    expect(must(handlers['doNotCall.takeBack'](rest))).toBe(2);
    expect(must(handlers['doNotCall.takeBack'](rest))).toBe(0);
    const left = must(handlers['doNotCall.page']('', 0, 10)).rows.map(({ number }) => number);
    expect([...left].sort()).toEqual(['+12125550170', '+12125550171', '+12125550177']);
    expect(must(handlers['doNotCall.find']('+12125550177' as E164))).toMatchObject({ note: 'asked in May' });
  });

  it('gives an entry back as it was taken off, and nothing for one that is not there', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    const one = entry('+12125550177', { note: 'a\0b' });
    add(storage, [one]);
    expect(must(handlers['doNotCall.remove'](one.number))).toEqual({ ...one, note: 'a\uFFFDb' });
    expect(must(handlers['doNotCall.remove'](one.number))).toBeNull();
    expect(must(handlers['doNotCall.find'](one.number))).toBeNull();
  });
});

describe('a number on the list', () => {
  it('is refused, and nothing is written; only taking it off the list allows it', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    add(storage, [entry(to, { note: 'asked us to stop' })]);
    const yes = { found: [], accepted: [`do_not_call:${to}`] };
    for (const check of [unasked, yes]) {
      const begun = handlers['attempts.begin'](press(1), check);
      expect(begun).toMatchObject({ ok: false, error: { code: 'number_do_not_call' } });
      expect(!begun.ok && begun.error.what).toContain('asked us to stop');
    }
    expect(must(handlers['attempts.byId'](press(1).attemptId))).toBeNull();
    handlers['doNotCall.remove'](to);
    expect(handlers['attempts.begin'](press(1), unasked).ok).toBe(true);
  });

  it('is asked about where the list warns, together with all else, and the yes is written with the press', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    warn(storage);
    handlers['attempts.begin'](press(1), unasked);
    add(storage, [entry(to)]);
    const second = press(2, {}, { at: press(1).at + 30_000 });
    const kind = { kind: 'unusual_number', about: 'pager', text: 'Pager.' } as const;
    const asked = handlers['attempts.begin'](second, { found: [kind], accepted: [] });
    expect(asked).toMatchObject({
      ok: false,
      error: {
        code: 'call_needs_yes',
        concerns: [{ kind: 'repeat', about: 'attempt-1' }, { kind: 'do_not_call' }, { kind: 'unusual_number' }],
      },
    });
    // A yes to some of it is no yes.
    const some = { found: [kind], accepted: ['repeat:attempt-1', 'unusual_number:pager'] };
    expect(handlers['attempts.begin'](second, some).ok).toBe(false);
    const all = { ...some, accepted: [...some.accepted, `do_not_call:${to}`] };
    expect(handlers['attempts.begin'](second, all).ok).toBe(true);
    const [first] = must(handlers['history.timeline'](second.attemptId));
    expect(first).toMatchObject({
      kind: 'journaled',
      overridden: [{ kind: 'repeat' }, { kind: 'do_not_call' }, { kind: 'unusual_number', text: 'Pager.' }],
    });
  });

  it('that was called by another account a moment ago is a repeat of that very call', () => {
    const storage = openHere(tempFolder());
    const { handlers } = storage;
    handlers['attempts.begin'](press(1, {}, { at: PRESSED_AT }), unasked);
    const now = { at: PRESSED_AT + 60_000, clockOffsetMs: null };
    expect(must(handlers['concerns.against'](to, now, null))).toMatchObject([{ kind: 'repeat', about: 'attempt-1' }]);
    expect(must(handlers['concerns.against'](to, now, press(1).attemptId))).toEqual([]);
  });
});

describe('a hundred thousand numbers', () => {
  const numbers = Array.from({ length: 100_000 }, (_, nth) => `+1212${String(2_000_000 + nth)}` as E164);
  const notes = numbers.map((_, nth) => `line ${nth}`);
  const rest = { source: 'list.csv', addedAt: PRESSED_AT };

  it('are added in one go, found at once, and survive a restart', () => {
    const folder = tempFolder();
    const { handlers, close } = openHere(folder);
    expect(must(handlers['doNotCall.add']({ numbers, notes }, rest))).toBe(100_000);
    expect(must(handlers['doNotCall.add']({ numbers, notes }, rest))).toBe(0);
    expect(must(handlers['doNotCall.page']('2 099 999', 0, 10)).total).toBe(1);
    expect(must(handlers['doNotCall.page']('', 99_990, 100)).rows).toHaveLength(10);
    close(true);
    expect(must(openHere(folder).handlers['doNotCall.page']('', 0, 1)).total).toBe(100_000);
  });

  it('are added all or not at all', () => {
    const { handlers, database } = openHere(tempFolder());
    const broken = { numbers: [...numbers.slice(0, 50_000), null as unknown as E164], notes };
    expect(() => handlers['doNotCall.add'](broken, rest)).toThrow();
    expect(must(handlers['doNotCall.page']('', 0, 1)).total).toBe(0);
    expect(database.get('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  });
});
