import { ok, type Result } from '../../../domain/result';
import type { CallRecord } from './call-record';
import type { StateFile } from './state-file';

/** The calls of the organization. */
export type Ledger = {
  /** Newest first. */
  all(): readonly CallRecord[];
  find(callId: string): CallRecord | undefined;
  byIdempotencyKey(key: string): CallRecord | undefined;
  nextId(): bigint;
  /** Adds a call once it is safely kept. The error is the system's sentence; then there is no such call. */
  add(call: CallRecord): Result<CallRecord, string>;
};

const FIRST_ID = 48_201n;

export function openLedger(file: StateFile): Ledger {
  let { calls } = file.kept;
  return {
    all: () => [...calls].reverse(),
    find: (callId) => calls.find((call) => call.callId.toString() === callId),
    byIdempotencyKey: (key) => calls.find((call) => call.placement?.idempotencyKey === key),
    nextId: () => calls.reduce((highest, { callId }) => (callId > highest ? callId : highest), FIRST_ID - 1n) + 1n,
    add(call) {
      const next = [...calls, call];
      const saved = file.save({ calls: next });
      if (!saved.ok) return saved;
      calls = next;
      return ok(call);
    },
  };
}
