import { passes } from '../calls/call-filter';
import { callObject } from '../calls/call-object';
import type { CallRecord } from '../calls/call-record';
import { lifeOf, planOf } from '../calls/life';
import { turnsBy, turnsOf } from '../calls/transcript';
import type { Scenario } from '../scenario';
import type { CallBook, ShownCall } from './call-book';

/** Calls of which there is a record each: placed, written by hand, or arrived while somebody was looking. */
export function recordBook(
  records: () => readonly CallRecord[],
  scenario: Pick<Scenario, 'unknownStatus'>,
  nowMs: number,
): CallBook {
  const shown = (call: CallRecord): ShownCall => ({
    callId: call.callId,
    startMs: call.startMs,
    object: () => callObject(call, scenario, nowMs),
    turns: () => {
      const life = lifeOf(call, nowMs);
      return life.kind === 'running' ? turnsBy(call, life.elapsedMs) : turnsOf(call);
    },
    recording: () => {
      const life = lifeOf(call, nowMs);
      const recorded = life.kind === 'ended' && life.plan.outcome === 'completed';
      return recorded ? { turns: turnsOf(call), lengthMs: planOf(call).lengthMs } : undefined;
    },
    reports: () => [],
  });

  return {
    reports: () => [],
    find: (id) => {
      const call = records().find(({ callId }) => callId === id);
      return call === undefined ? undefined : shown(call);
    },
    list: (filter) => {
      const rows = records()
        .map(shown)
        .filter((call) => passes(filter, call.object()))
        .sort((a, b) => b.startMs - a.startMs);
      return {
        total: rows.length,
        at: (position) => {
          const row = rows[position];
          if (row === undefined) throw new RangeError(`no call at ${position}`);
          return row;
        },
        newerThan: (startMs) => rows.filter((row) => row.startMs > startMs).length,
      };
    },
  };
}
