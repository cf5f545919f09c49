import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import type { BulkOutcome } from '../../../src-main/history/bulk/bulk-desk';
import type { Exported } from '../../../src-main/history/export/export-desk';
import { WorkEndings } from '../../../src-main/history/work-endings';
import { historyBulkHandlers } from '../../../src-main/service/handlers/history-bulk-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { ACCOUNT } from '../../doubles/sample-attempts';

const whole: BulkOutcome = {
  change: {
    name: 'change 1',
    account: ACCOUNT,
    work: { kind: 'transcripts' },
    phase: 'done',
    of: 1,
    done: 1,
    changed: 1,
    full: 0,
  },
  isUndo: false,
  stopped: false,
  problem: null,
};

/** The handlers over work that only notes in which order it was asked for. */
function kit(canMove = true, comes: Partial<{ readonly exported: Exported; readonly changed: BulkOutcome }> = {}) {
  const asked: string[] = [];
  const told: number[] = [];
  const endings: WorkEndings = new WorkEndings(() => told.push(endings.count()));
  const parts = {
    accounts: { activeId: (): AccountId => ACCOUNT },
    past: {
      moveWords: {
        all: () => {
          asked.push('words moved');
          return Promise.resolve(canMove ? ok(null) : fail(problem('storage_full')));
        },
      },
    },
    work: {
      exporter: {
        current: () => null,
        run: () => {
          asked.push('exported');
          return Promise.resolve(ok(comes.exported ?? { kind: 'none' }));
        },
      },
      bulk: {
        current: () => null,
        runs: () => 0,
        change: () => {
          asked.push('removed');
          return Promise.resolve(ok(comes.changed ?? whole));
        },
      },
      endings,
    },
    archive: {},
    historyChanged: () => undefined,
  } as unknown as AppParts;
  return { asked, told, handlers: historyBulkHandlers(parts) };
}

const selection = { kind: 'some' as const, keys: ['1'] };
const wish = { selection, order: 'newest', format: 'csv' } as const;

describe('words that the record still keeps', () => {
  it('are moved before words are exported or deleted, and not where they do not matter', async () => {
    const { asked, handlers } = kit();
    await handlers['export.start']({ ...wish, transcripts: false });
    await handlers['export.start']({ ...wish, transcripts: true });
    await handlers['bulk.removeTranscripts']({ selection });
    expect(asked).toEqual(['exported', 'words moved', 'exported', 'words moved', 'removed']);
  });

  it('that cannot be moved are said, and nothing passes for whole', async () => {
    const { asked, handlers } = kit(false);
    const answers = [
      await handlers['export.start']({ ...wish, transcripts: true }),
      await handlers['bulk.removeTranscripts']({ selection }),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(asked).toEqual(['words moved', 'words moved']);
  });
});

describe('how it ended', () => {
  const full = problem('file_disk_full');

  it('is told once, in the order in which it ended, to whoever asks first; no file chosen is nothing to tell', async () => {
    const { handlers, told } = kit(true, { exported: { kind: 'failed', problem: full } });
    expect(await handlers['export.start']({ ...wish, transcripts: false })).toEqual(ok(null));
    expect(await handlers['bulk.removeTranscripts']({ selection })).toEqual(ok(null));
    expect(told).toEqual([1, 2]);
    expect(await handlers['bulk.work'](null)).toEqual(ok({ exporting: null, bulk: null, ended: 2, runs: 0 }));
    expect(await handlers['bulk.ended'](null)).toMatchObject({
      value: {
        endings: [
          { kind: 'export_failed', problem: { code: 'file_disk_full' } },
          { kind: 'change', change: { work: 'transcripts', tag: '', changed: 1 }, isUndo: false },
        ],
      },
    });
    expect(await handlers['bulk.ended'](null)).toEqual(ok({ endings: [] }));

    const none = kit(true, { exported: { kind: 'none' } });
    await none.handlers['export.start']({ ...wish, transcripts: false });
    expect(none.told).toEqual([]);
  });
});
