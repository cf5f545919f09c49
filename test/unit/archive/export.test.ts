import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columns } from '../../../src-main/domain/history/export/columns';
import type { ExportFormat } from '../../../src-main/domain/history/export/format';
import { EVERYTHING, type HistoryFilter, type HistoryOrder } from '../../../src-main/domain/history/history-filter';
import { plainCell } from '../../../src-main/domain/safe-cell';
import type { CallSelection } from '../../../src-main/domain/history/selection';
import { rowsOf } from '../../../src-main/storage/archive/export/rows-of';
import { textsOf } from '../../../src-main/storage/archive/export/texts-of';
import { connect } from '../../../src-main/storage/driver';
import { archiveHere, found, NOON, serverCall, takeAll, wish, type HereArchive } from '../../doubles/archive-kit';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

const all = (filter: Partial<HistoryFilter> = {}): CallSelection => ({
  kind: 'all',
  filter: { ...EVERYTHING, ...filter },
  except: [],
});

interface Manner {
  readonly withWords: boolean;
  readonly order: HistoryOrder;
  /** Done after each piece of the file. */
  readonly between: () => void;
}

/** Over a connection of its own, as the export's thread has it. */
function exported(
  folder: string,
  format: ExportFormat,
  selection: CallSelection = all(),
  { withWords = false, order = 'newest', between = () => undefined }: Partial<Manner> = {},
): string {
  const database = connect(`${folder}/archive.db`, { readOnly: true });
  try {
    const rows = rowsOf(database, { account: ACCOUNT, selection, order, format, withWords }, () => undefined);
    let text = '';
    for (const piece of textsOf(rows, format, withWords)) {
      text += piece.text;
      between();
    }
    return text;
  } finally {
    database.close();
  }
}

const records = (csv: string): readonly Record<string, string>[] => parse(csv, { bom: true, columns: true });

function archiveWith(folder: string, ...calls: readonly ReturnType<typeof serverCall>[]): HereArchive {
  const archive = archiveHere(folder);
  takeAll(archive, calls);
  return archive;
}

function withNote(archive: HereArchive, nth: number, note: string): void {
  const row = must(archive.handlers['history.page'](wish(), nth, 1)).rows[0];
  if (!row) throw new Error('no such call');
  must(archive.handlers['notes.setNote'](row.entry.key, note));
  must(archive.handlers['notes.setTags'](row.entry.key, ['roof', '=tag']));
  must(
    archive.handlers['transcripts.keep'](ACCOUNT, row.entry.callId ?? serverCall(nth).callId, {
      fetchedAt: NOON,
      turns: [
        { role: 'agent', content: 'Good morning', startMs: 7_000, endMs: 8_000 },
        { role: 'user', content: '=2+2\nis what?', startMs: null, endMs: null },
      ],
    }),
  );
}

describe('the columns of an export', () => {
  it('are those that the documentation promises, in this order', () => {
    expect(Object.keys(columns)).toEqual([
      'call_id',
      'attempt_id',
      'direction',
      'state',
      'api_status',
      'from_number',
      'to_number',
      'agent_id',
      'agent_name',
      'started_at',
      'started_at_local',
      'ended_at',
      'duration_seconds',
      'billable_minutes',
      'cost_cents',
      'currency',
      'end_reason',
      'end_reason_text',
      'is_test',
      'product',
      'voice',
      'grade_score',
      'grade_status',
      'issue_count',
      'critical_issue_count',
      'summary',
      'note',
      'tags',
      'transcript',
    ]);
  });
});

describe('an export', () => {
  it('as CSV is read back exactly, and holds no formula', () => {
    const folder = tempFolder();
    const archive = archiveWith(folder, serverCall(0, { agentName: '=HYPERLINK("x")', summary: 'a;=cmd()' }));
    withNote(archive, 0, '-1 and\na line');
    const text = exported(folder, 'csv', all(), { withWords: true });
    expect(text.startsWith('\uFEFFcall_id,')).toBe(true);
    const [row = {}] = records(text);
    expect(row).toMatchObject({
      call_id: "'9007199254740993",
      to_number: '+12125550142',
      started_at: '2026-06-01T12:00:00.000Z',
      duration_seconds: '30',
      cost_cents: '8',
      currency: 'USD',
      is_test: 'false',
      agent_name: '\'=HYPERLINK("x")',
      tags: "roof; '=tag",
    });
    expect(plainCell(row['note'] ?? '')).toBe('-1 and\na line');
    expect(row['summary']).toBe("a;'=cmd()");
    expect(row['transcript_turns']).toBe('[0:07] agent: Good morning\nuser: =2+2 is what?');
  });

  it('as JSON and as JSON Lines has the same calls, with numbers as numbers and turns as turns', () => {
    const folder = tempFolder();
    const archive = archiveWith(folder, serverCall(0), serverCall(1, { billingTotalCents: null }));
    withNote(archive, 0, '=note');
    const list = JSON.parse(exported(folder, 'json', all(), { withWords: true })) as readonly Record<string, unknown>[];
    expect(list).toHaveLength(2);
    expect(list[0]).toMatchObject({
      call_id: '9007199254740993',
      cost_cents: 8,
      note: '=note',
      tags: ['roof', '=tag'],
      transcript_turns: [
        { role: 'agent', content: 'Good morning', start_ms: 7_000, end_ms: 8_000 },
        { role: 'user', content: '=2+2\nis what?', start_ms: null, end_ms: null },
      ],
    });
    expect(list[1]).toMatchObject({ cost_cents: null, currency: null, transcript_turns: [] });
    const lines = exported(folder, 'jsonl', all(), { withWords: true }).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(list);
  });

  it('of nothing is an empty file of its kind', () => {
    const folder = tempFolder();
    archiveWith(folder, serverCall(0));
    const nothing: CallSelection = { kind: 'some', keys: [] };
    expect(records(exported(folder, 'csv', nothing))).toEqual([]);
    expect(JSON.parse(exported(folder, 'json', nothing))).toEqual([]);
    expect(exported(folder, 'jsonl', nothing)).toBe('');
  });

  it.each(['newest', 'oldest', 'longest', 'dearest'] as const)('is in the order of the list: %s', (order) => {
    const folder = tempFolder();
    const calls = Array.from({ length: 1_200 }, (_, nth) =>
      serverCall(nth, {
        durationSeconds: nth % 7 === 0 ? null : (nth * 37) % 90,
        billingTotalCents: nth % 5 === 0 ? null : (nth * 13) % 40,
        status: nth % 2 === 0 ? 'completed' : 'failed',
      }),
    );
    const archive = archiveWith(folder, ...calls);
    for (const filter of [{}, { states: ['failed' as const] }, { minSeconds: 10, maxSeconds: 60 }]) {
      const ids = records(exported(folder, 'csv', all(filter), { order })).map((row) =>
        plainCell(row['call_id'] ?? ''),
      );
      const listed = [...found(archive, wish(filter, order), 0, 1_000), ...found(archive, wish(filter, order), 1_000)];
      expect(ids).toEqual(listed);
    }
  });

  it('neither doubles nor misses a call while others come, change and go', () => {
    const folder = tempFolder();
    const calls = Array.from({ length: 2_600 }, (_, nth) => serverCall(nth));
    const archive = archiveWith(folder, ...calls);
    let newer = 0;
    const text = exported(folder, 'jsonl', all(), {
      between: () => {
        newer -= 40;
        takeAll(archive, [
          ...Array.from({ length: 40 }, (_, nth) => serverCall(newer + nth)),
          ...calls.slice(2_450).map((call) => ({ ...call, durationSeconds: 99 })),
        ]);
      },
    });
    expect(newer).toBeLessThan(-100);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly call_id: string; readonly duration_seconds: number });
    expect(rows.map((row) => row.call_id)).toEqual(calls.map(({ callId }) => callId));
    expect(new Set(rows.map((row) => row.duration_seconds))).toEqual(new Set([30]));
  });

  it('of another account has none of its calls', () => {
    const folder = tempFolder();
    const archive = archiveWith(folder, serverCall(0));
    takeAll(archive, [serverCall(1)], 'other' as typeof ACCOUNT);
    const keys = must(archive.handlers['history.selectionKeys']('other' as typeof ACCOUNT, all(), null, 10));
    expect(keys).toHaveLength(1);
    expect(records(exported(folder, 'csv', { kind: 'some', keys }))).toEqual([]);
    expect(records(exported(folder, 'csv'))).toHaveLength(1);
  });
});
