import { describe, expect, it } from 'vitest';
import type { AgentId } from '../../../src-main/domain/ids';
import type { HistoryQuery } from '../../../src-main/calls/history-ports';
import { fold } from '../../../src-main/storage/search/fold';
import { numberForms } from '../../../src-main/storage/search/number-forms';
import { searchTerms } from '../../../src-main/storage/search/search-term';
import { ACCOUNT, attempt } from '../../doubles/sample-attempts';
import { e164 } from '../../doubles/placements';
import { press } from '../../doubles/presses';
import { must, openHere, tempFolder, type HereStorage } from '../../doubles/storage-kit';

const all: HistoryQuery = { account: ACCOUNT, query: '', states: [], agentName: null, offset: 0, limit: 50 };

const calls: Readonly<Record<string, { to: string; agent: string; note: string }>> = {
  york: { to: '+12125550142', agent: 'Zoë Reception', note: '' },
  boston: { to: '+16175550101', agent: 'Sales 212', note: '100% sure_thing, "quoted" *starred* O’Neill' },
  london: { to: '+442079460958', agent: 'Łukasz', note: 'ask for Straße 9; ticket 55-01' },
  berlin: { to: '+493012345678', agent: 'Ångström', note: 'NEAR the OR door (back)' },
};

/** Which of the four calls are found. */
function find(storage: HereStorage, query: string): readonly string[] {
  const { rows, total } = must(storage.handlers['history.page']({ ...all, query }));
  expect(total).toBe(rows.length);
  return rows.map((row) => Object.keys(calls)[Number(row.id.split('-')[1])] ?? '?');
}

function filled(): HereStorage {
  const storage = openHere(tempFolder());
  Object.values(calls).forEach(({ to, agent, note }, nth) => {
    const event = press(nth, { to: e164(to), agent: { kind: 'saved', id: '7' as AgentId, name: agent } });
    storage.handlers['attempts.begin'](event);
    storage.handlers['attempts.append']({ kind: 'noted', at: 1, note }, attempt({ id: event.attemptId }));
  });
  return storage;
}

describe('search', () => {
  it.each([
    ['', ['berlin', 'london', 'boston', 'york']],
    ['   ', ['berlin', 'london', 'boston', 'york']],
    // Numbers, in any spelling
    ['(212) 555-01', ['york']],
    ['+1 (212) 555-0142', ['york']],
    ['+12125550142', ['york']],
    ['212.555.0142', ['york']],
    ['212/555', ['york']],
    ['２１２５５５', ['york']],
    ['٢١٢٥٥٥', ['york']],
    ['212\u2011555\u00A00142', ['york']],
    ['0142', ['york']],
    ['5550', ['boston', 'york']],
    ['+1', ['boston', 'york']],
    ['+1 617', ['boston']],
    ['+212', []],
    ['020 7946 0958', ['london']],
    ['0207', ['london']],
    ['+44 (0)20 7946', ['london']],
    ['0044 20', ['london']],
    ['011 44 20', ['london']],
    ['030 123', ['berlin']],
    ['555 0142 999', []],
    // Bare digits may stand apart, and in texts
    ['0142 212', ['york']],
    ['212', ['boston', 'york']],
    ['212 sales', ['boston']],
    ['55-01', ['london', 'boston', 'york']],
    ['(212) 617', []],
    // Words: case, diacritics, parts, order
    ['zoe', ['york']],
    ['ZOË', ['york']],
    ['Zoe\u0308', ['york']],
    ['recep', ['york']],
    ['ception', ['york']],
    ['reception zoe', ['york']],
    ['reception lukasz', []],
    ['lukasz', ['london']],
    ['strasse', ['london']],
    ['angstrom', ['berlin']],
    ['zo', ['york']],
    ['zo 0142', ['york']],
    ['o zo 212', ['york']],
    ['zoe 212 555', ['york']],
    // What would mean something to a query language
    ['"', ['boston']],
    ['"quoted"', ['boston']],
    ['*', ['boston']],
    ['*starred*', ['boston']],
    ['sta*', []],
    ['%', ['boston']],
    ['100%', ['boston']],
    ['sure_thing', ['boston']],
    ['sure%thing', []],
    ['s_re', []],
    ['_', ['boston']],
    ['near', ['berlin']],
    ['NEAR(the door)', []],
    ['zoe OR lukasz', []],
    ['or', ['berlin', 'london']],
    ['door OR', ['berlin']],
    ['NOT zoe', []],
    ['to_number : 212', []],
    ['{to_number} : 212', []],
    ['(back)', ['berlin']],
    ['o’neill', ['boston']],
    ["' OR 1=1 --", []],
    ['x" OR search_text : "zoe', []],
    [')))((( AND', []],
    ['^zoe', []],
    ['zoe\0reception', ['york']],
    ['\uD800', ['berlin', 'london', 'boston', 'york']],
    // Only signs: as if nothing was typed yet
    ['(', ['berlin', 'london', 'boston', 'york']],
    ['-', ['berlin', 'london', 'boston', 'york']],
    ['+', ['berlin', 'london', 'boston', 'york']],
    ['- zoe', ['york']],
  ])('%j finds %j', (query, expected) => {
    expect(find(filled(), query)).toEqual(expected);
  });

  it('follows a changed note', () => {
    const storage = filled();
    const york = attempt({ id: press(0).attemptId });
    storage.handlers['attempts.append']({ kind: 'noted', at: 2, note: 'plumber' }, york);
    expect(find(storage, 'plumber')).toEqual(['york']);
    storage.handlers['attempts.append']({ kind: 'noted', at: 3, note: 'painter' }, york);
    expect(find(storage, 'plumber')).toEqual([]);
    expect(find(storage, 'painter zoe')).toEqual(['york']);
    storage.database.exec(`INSERT INTO attempts_search (attempts_search, rank) VALUES ('integrity-check', 1)`);
  });

  it('stays calm over a pasted book', () => {
    const storage = filled();
    expect(find(storage, 'lorem ipsum '.repeat(100_000))).toEqual([]);
    expect(find(storage, '('.repeat(100_000))).toHaveLength(4);
    expect(find(storage, 'zo '.repeat(100_000))).toEqual(['york']);
  });
});

describe('folding', () => {
  it('is the same when done twice, for texts of all scripts', () => {
    for (const text of [
      'İstanbul',
      'ΟΔΟΣ',
      'ﬁne',
      'Œuvre',
      'Đà Nẵng',
      'Здравствуй',
      'हिन्दी',
      '東京',
      '①',
      'Ｆｕｌｌ',
    ]) {
      expect(fold(fold(text))).toBe(fold(text));
    }
    expect(fold('  İstanbul\tΟΔΟΣ ﬁne Œuvre Đà–Nẵng ')).toBe('istanbul οδοσ fine oeuvre da-nang');
  });
});

describe('forms of a number', () => {
  it.each([
    ['212', ['212']],
    ['+1(212)', ['+1212']],
    ['+44(0)20', ['+4420']],
    ['(0)20', ['020']],
    ['0', ['0']],
    ['020', ['020']],
    ['0207', ['0207', '207']],
    ['00442', ['00442', '+442', '0442']],
    ['011442', ['011442', '+442', '11442']],
  ])('%s', (typed, forms) => {
    expect(numberForms(typed)).toEqual(forms);
  });

  it('no digits make no term', () => {
    expect(searchTerms('+ () -')).toEqual([]);
  });
});
