import { describe, expect, it } from 'vitest';
import type { AttemptReader } from '../../../src-main/calls/ports';
import type { AttemptState } from '../../../src-main/domain/call/attempt';
import type { EntryKey, HistoryEntry } from '../../../src-main/domain/history/history-entry';
import { ok } from '../../../src-main/domain/result';
import { recordedCall } from '../../../src-main/service/handlers/recorded-call';
import { emptyHistory, noSelections, unheardNotes } from '../../doubles/empty-history';
import { MemoryArchive } from '../../doubles/memory-archive';
import { ACCOUNT, attempt, CALL } from '../../doubles/sample-attempts';

const at = new Date(2026, 10, 4, 9, 5).getTime();

const entry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  key: '7' as EntryKey,
  accountId: ACCOUNT,
  attemptId: null,
  callId: CALL,
  direction: 'inbound',
  state: 'completed',
  apiStatus: null,
  from: '+12125550142',
  to: '+14155550100',
  agentId: null,
  agentName: '',
  at,
  startedAt: at,
  gradedAt: null,
  billedAt: null,
  endedAt: null,
  durationSeconds: null,
  endReason: null,
  billableMinutes: null,
  billingTotalCents: null,
  isTest: false,
  product: null,
  voice: null,
  gradeScore: null,
  gradeStatus: null,
  issueCount: null,
  criticalIssueCount: null,
  summary: null,
  note: '',
  tags: [],
  transcript: 'unknown',
  ...change,
});

/** What is answered where the record has this attempt and the history that entry. */
function asked(
  of: Parameters<typeof recordedCall>[1],
  known: { attempt?: ReturnType<typeof attempt>; entry?: HistoryEntry },
) {
  const attempts = {
    byId: () => Promise.resolve(ok(known.attempt ?? null)),
  } as Partial<AttemptReader> as AttemptReader;
  const archive = {
    reader: { ...emptyHistory, entry: () => Promise.resolve(ok(known.entry ?? null)) },
    notes: unheardNotes,
    selections: noSelections,
    transcripts: new MemoryArchive(),
  };
  return recordedCall({ book: { get: () => undefined } as never, attempts, archive }, of);
}

const byAttempt = { by: 'attempt', attemptId: 'attempt-1' } as const;
const byKey = { by: 'key', key: '7' } as const;

describe('the call whose recording is meant', () => {
  it('is that of an attempt, or of a call of the history; its file is named by when it was and the other end', async () => {
    const ended = attempt({ state: 'completed', callId: CALL, startedAt: at });
    for (const answer of [await asked(byAttempt, { attempt: ended }), await asked(byKey, { entry: entry() })]) {
      expect(answer).toEqual({
        ok: true,
        value: {
          kind: 'ended',
          which: { account: ACCOUNT, call: CALL },
          fileName: '2026-11-04 09.05 +12125550142',
        },
      });
    }
  });

  it.each<[AttemptState, typeof CALL | null, string]>([
    ['refused', null, 'no_call'],
    ['unconfirmed', null, 'no_call'],
    ['in_progress', CALL, 'running'],
    ['failed', CALL, 'ended'],
  ])('%s with the id %j is %s', async (state, callId, kind) => {
    expect(await asked(byAttempt, { attempt: attempt({ state, callId }) })).toMatchObject({ value: { kind } });
    expect(await asked(byKey, { entry: entry({ state, callId }) })).toMatchObject({ value: { kind } });
  });

  it('is none that is not in the record', async () => {
    expect(await asked(byAttempt, {})).toMatchObject({ error: { code: 'attempt_unknown' } });
    expect(await asked(byKey, {})).toMatchObject({ error: { code: 'attempt_unknown' } });
  });
});
