import { describe, expect, it } from 'vitest';
import type { HistoryFilter } from '../../../src-main/domain/history/history-filter';
import type { NamedCall } from '../../../src-main/domain/history/server-call';
import {
  archiveHere,
  counted,
  found,
  NOON,
  serverCall,
  takeAll,
  wish,
  type HereArchive,
} from '../../doubles/archive-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const calls: Readonly<Record<string, Partial<NamedCall> & { readonly note: string; readonly said: string }>> = {
  york: { to: '+12125550142', agentName: 'Zoë Reception', note: '', said: 'Good morning, about the roof.' },
  boston: { to: '+16175550101', agentName: 'Sales 212', note: '100% sure_thing, "quoted" *starred* O’Neill', said: '' },
  london: {
    to: '+442079460958',
    agentName: 'Łukasz',
    note: 'ask for Straße 9; ticket 55-01',
    said: 'The order is 4711123, call me back in the morning.',
  },
  berlin: { to: '+493012345678', agentName: 'Ångström', note: 'NEAR the OR door (back)', said: '' },
};
const names = Object.keys(calls);

function filled(): HereArchive {
  const archive = archiveHere(tempFolder());
  takeAll(
    archive,
    Object.values(calls).map(({ note, said, ...call }, nth) => serverCall(nth, { from: '+16505550199', ...call })),
  );
  const rows = must(archive.handlers['history.page'](wish(), 0, 10)).rows;
  Object.values(calls).forEach(({ note, said }, nth) => {
    const entry = rows[nth]?.entry;
    if (!entry?.callId) throw new Error('no call');
    must(archive.handlers['notes.setNote'](entry.key, note));
    const turns = said === '' ? [] : [{ role: 'user', content: said, startMs: 4_000, endMs: 5_000 }];
    must(archive.handlers['transcripts.keep'](ACCOUNT, entry.callId, { fetchedAt: NOON, turns }));
  });
  return archive;
}

const find = (archive: HereArchive, text: string, rest: Partial<HistoryFilter> = {}): readonly string[] => {
  const asked = wish({ text, ...rest });
  const ids = found(archive, asked);
  expect(counted(archive, asked)).toBe(ids.length);
  return ids.map((id) => names[Number(BigInt(id) - 9_007_199_254_740_993n)] ?? '?');
};

describe('the search over what was typed', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', names],
    ['   ', names],
    // Numbers, in any spelling; any four digits in a row
    ['(212) 555-01', ['york']],
    ['+1 (212) 555-0142', ['york']],
    ['+12125550142', ['york']],
    ['212.555.0142', ['york']],
    ['２１２５５５', ['york']],
    ['٢١٢٥٥٥', ['york']],
    ['212\u2011555\u00A00142', ['york']],
    ['0142', ['york']],
    ['142', ['york']],
    ['2555', ['york']],
    ['+1', names],
    ['+1 617', ['boston']],
    ['+212', []],
    ['020 7946 0958', ['london']],
    ['+44 (0)20 7946', ['london']],
    ['0044 20', ['london']],
    ['011 44 20', ['london']],
    ['030 123', ['berlin']],
    ['555 0142 999', []],
    // Bare digits may stand apart, and in texts
    ['0142 212', ['york']],
    ['212', ['york', 'boston']],
    ['212 sales', ['boston']],
    ['55-01', names],
    ['4711123', ['london']],
    ['1112', ['london']],
    // Words: case, diacritics, beginnings, order, and what was said
    ['zoe', ['york']],
    ['ZOË', ['york']],
    ['Zoe\u0308', ['york']],
    ['recep', ['york']],
    ['reception zoe', ['york']],
    ['reception lukasz', []],
    ['strasse', ['london']],
    ['angstrom', ['berlin']],
    ['zo 0142', ['york']],
    ['morning', ['york', 'london']],
    ['morn zoe', ['york']],
    ['"in the morning"', ['london']],
    ['"the morning in"', []],
    ['"good mor', []],
    ['"good morning', ['york']],
    ['agent ended', names],
    ['agent_end', names],
    // What would mean something to a query language
    ['"', names],
    ['"quoted"', ['boston']],
    ['*starred*', ['boston']],
    ['100%', ['boston']],
    ['sure_thing', ['boston']],
    ['near', ['berlin']],
    ['NEAR(the door)', ['berlin']],
    ['zoe OR lukasz', []],
    ['door OR', ['berlin']],
    ['NOT zoe', []],
    ['word : 212', []],
    ['(back)', ['london', 'berlin']],
    ['o’neill', ['boston']],
    ["' OR 1=1 --", []],
    ['x" OR word : "zoe', []],
    [')))((( AND', []],
    ['^zoe', ['york']],
    ['zoe\0reception', ['york']],
    [':u1p', []],
    ['\uD800', names],
    // Only signs: as if nothing was typed yet
    ['(', names],
    ['-', names],
    ['%', names],
    ['- zoe', ['york']],
  ])('%j finds %j', (text, expected) => {
    expect(find(filled(), text)).toEqual(expected);
  });

  it('stays calm over a pasted book', () => {
    const here = filled();
    expect(find(here, 'lorem ipsum '.repeat(100_000))).toEqual([]);
    expect(find(here, '('.repeat(100_000))).toHaveLength(4);
    expect(find(here, 'zo '.repeat(100_000))).toEqual(['york']);
    expect(find(here, '"'.repeat(100_000))).toHaveLength(4);
  });
});

describe('why a call was found', () => {
  const hit = (text: string) => must(filled().handlers['history.page'](wish({ text }), 0, 1)).rows[0]?.hit;

  it('is not told where the row shows it', () => {
    expect(hit('zoe')).toBeNull();
    expect(hit('2125550142')).toBeNull();
  });

  it.each([
    ['roof', { field: 'transcript', before: 'Good morning, about the ', match: 'roof', after: '.', startMs: 4_000 }],
    ['zoe roof', { field: 'transcript', match: 'roof' }],
    ['starr', { field: 'note', match: 'starr' }],
    ['strasse', { field: 'note', match: 'Straße' }],
    ['4711123', { field: 'transcript', match: '4711123' }],
    ['"back in"', { field: 'transcript', match: 'back in' }],
    ['hung', undefined],
  ])('%j: %j', (text, expected) => {
    if (expected === undefined) expect(hit(text)).toBeUndefined();
    else expect(hit(text)).toMatchObject(expected);
  });
});

describe('filters', () => {
  const ids = (kept: Parameters<typeof wish>[0]) => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, [
      serverCall(0, { direction: 'inbound', from: '+447700900123', to: '+14155550100', durationSeconds: 59 }),
      serverCall(1, { status: 'failed', endReason: null, durationSeconds: 60, billingTotalCents: null }),
      serverCall(2, { isTest: true }),
      serverCall(3, { agentName: 'Night', durationSeconds: 120, billingTotalCents: 16 }),
      serverCall(4, { status: 'in_progress', durationSeconds: null }),
    ]);
    const asked = wish(kept);
    const rows = found(archive, asked);
    expect(counted(archive, asked)).toBe(rows.length);
    return rows.map((id) => Number(BigInt(id) - 9_007_199_254_740_993n));
  };

  it.each<readonly [Partial<HistoryFilter>, readonly number[]]>([
    [{}, [0, 1, 3, 4]],
    [{ tests: 'shown' }, [0, 1, 2, 3, 4]],
    [{ tests: 'only' }, [2]],
    [{ states: ['failed', 'in_progress'] }, [1, 4]],
    [{ directions: ['inbound'] }, [0]],
    [{ endReasons: ['agent_end'] }, [0, 3, 4]],
    [{ agentNames: ['Night'] }, [3]],
    [{ agentNames: ['night'] }, []],
    [{ ownNumbers: ['+14155550100'] }, [0, 1, 3, 4]],
    [{ ownNumbers: ['+447700900123'] }, []],
    [{ minSeconds: 60 }, [1, 3]],
    [{ maxSeconds: 59 }, [0]],
    [{ minSeconds: 59, maxSeconds: 60 }, [0, 1]],
    [{ minSeconds: 90, maxSeconds: 80 }, []],
    [{ minCents: 9 }, [3]],
    [{ maxCents: 8 }, [0, 4]],
    [{ after: NOON - 60_000 }, [0, 1]],
    [{ before: NOON - 60_000 }, [3, 4]],
    [{ after: NOON - 180_000, before: NOON }, [1, 3]],
    [{ after: -1e18, before: 1e18 }, [0, 1, 3, 4]],
    [{ hasTranscript: true }, []],
    [{ hasTranscript: false, hasNote: false }, [0, 1, 3, 4]],
    [{ text: 'night', states: ['completed'], minCents: 1 }, [3]],
  ])('%j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });
});

describe('the order', () => {
  it('is by duration or cost, those that tell none last', () => {
    const archive = archiveHere(tempFolder());
    takeAll(archive, [
      serverCall(0, { durationSeconds: 5, billingTotalCents: null }),
      serverCall(1, { durationSeconds: null, billingTotalCents: 9 }),
      serverCall(2, { durationSeconds: 50, billingTotalCents: 1 }),
      serverCall(3, { durationSeconds: 7, billingTotalCents: 1 }),
    ]);
    const nths = (order: 'longest' | 'dearest') =>
      found(archive, wish({}, order)).map((id) => Number(BigInt(id) - 9_007_199_254_740_993n));
    expect(nths('longest')).toEqual([2, 3, 0, 1]);
    expect(nths('dearest')).toEqual([1, 2, 3, 0]);
    expect(found(archive, wish({}, 'longest'), 1, 2)).toHaveLength(2);
  });
});
