import type { Journaled } from '../../src-main/domain/call/attempt-event';
import type { Placement } from '../../src-main/domain/call/placement';
import type { AttemptId, DraftId, IdempotencyKey } from '../../src-main/domain/ids';
import { journaled, placement, PRESSED_AT } from './sample-attempts';

/** The nth press of Call: its own ids, one minute after the one before. */
export const press = (nth: number, change: Partial<Placement> = {}, rest: Partial<Journaled> = {}): Journaled =>
  journaled({
    at: PRESSED_AT + nth * 60_000,
    attemptId: `attempt-${nth}` as AttemptId,
    draftId: `draft-${nth}` as DraftId,
    request: { ...placement(change), idempotencyKey: `key-${nth}` as IdempotencyKey },
    ...rest,
  });
