import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import { historyBulkHandlers } from '../../../src-main/service/handlers/history-bulk-handlers';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { ACCOUNT } from '../../doubles/sample-attempts';

/** The handlers over work that only notes in which order it was asked for. */
function kit(canMove = true) {
  const asked: string[] = [];
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
        run: () => {
          asked.push('exported');
          return Promise.resolve(ok({ rows: 1, bytes: 1 }));
        },
      },
      bulk: {
        removeTranscripts: () => {
          asked.push('removed');
          return Promise.resolve(ok({ done: 1, all: 1, changed: 1, problem: null }));
        },
      },
    },
    archive: {},
    historyChanged: () => undefined,
  } as unknown as AppParts;
  return { asked, handlers: historyBulkHandlers(parts) };
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
