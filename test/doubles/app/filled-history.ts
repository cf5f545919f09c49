import { join } from 'node:path';
import { EVERYTHING } from '../../../src-main/domain/history/history-filter';
import type { AccountId } from '../../../src-main/domain/ids';
import type { NamedCall } from '../../../src-main/domain/history/server-call';
import { createArchiveHandlers } from '../../../src-main/storage/archive/handlers';
import { archiveFormat } from '../../../src-main/storage/archive/migrations';
import { openRecord } from '../../../src-main/storage/file/open-record';
import { NOON, serverCall, STAND } from '../archive-kit';
import { must } from '../storage-kit';

const AGENTS = [
  'Reception',
  'Night desk',
  'Donaudampfschifffahrtsgesellschaftskapitänsterminvereinbarungsassistentin Süd-Südost',
  'Rückfragen zur Rechtsschutzversicherungsgesellschaftenabrechnung',
];
const NOTES = ['', '', '', 'Rückruf erbeten wegen Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'];
const REASONS = ['agent_end', 'caller_hangup', 'timeout', 'a_reason_nobody_knows'];
const STATUSES = ['completed', 'completed', 'completed', 'failed'];

const of = <T>(list: readonly T[], nth: number): T => {
  const one = list[nth % list.length];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

/** Calls of all kinds, every seven minutes back from now, with names that are longer than any row. */
const call = (nth: number, now: number): NamedCall =>
  serverCall(nth, {
    startedAt: now - nth * 420_000,
    endedAt: now - nth * 420_000 + 30_000,
    direction: of(['outbound', 'outbound', 'inbound', 'mic', 'widget'], nth),
    status: of(STATUSES, nth),
    agentName: of(AGENTS, nth),
    endReason: of(REASONS, nth),
    to: `+1212555${String(nth % 10_000).padStart(4, '0')}`,
    durationSeconds: (nth * 37) % 900,
    billingTotalCents: (nth * 13) % 200,
    summary: nth % 9 === 0 ? 'The caller asked about the gutter and wants to be called back.' : null,
  });

/**
 * Fills the archive of a profile whose program has ended, as far as its import would have come; the first calls have
 * transcripts, tags and notes.
 */
export function fillHistory(profile: string, account: AccountId, count: number, now: number): void {
  const archive = must(openRecord(join(profile, 'record'), archiveFormat, new Date()));
  try {
    const handlers = createArchiveHandlers(archive.database, () => undefined);
    for (let from = 0; from < count; from += 1_000) {
      const calls = Array.from({ length: Math.min(1_000, count - from) }, (_, nth) => call(from + nth, now));
      must(handlers['import.take'](account, calls, { ...STAND, newest: now, taken: count }, now));
    }
    const keys = must(handlers['history.range']({ account, filter: EVERYTHING, order: 'newest' }, 0, 60));
    keys.forEach((key, nth) => {
      const { callId } = must(handlers['history.entry'](key)) ?? {};
      if (!callId) throw new Error('no call');
      const turns = [{ role: 'user', content: 'Es geht um die Dachrinne, the gutter.', startMs: 4_000, endMs: 6_000 }];
      must(handlers['transcripts.keep'](account, callId, { fetchedAt: NOON, turns }));
      must(handlers['notes.setNote'](key, of(NOTES, nth)));
      if (nth % 3 === 0) must(handlers['notes.setTags'](key, ['roof', 'Rindfleischetikettierungsüberwachung']));
    });
  } finally {
    archive.close(true);
  }
}
