import type { CallRecord } from '../../../src-main/thunderphone/sandbox/calls/call-record';

/** A call on the server's own books: the truth that a record is held against. */
export interface PlacedCall {
  readonly callId: string;
  readonly key: string | null;
  readonly from: string;
  readonly to: string;
}

export const placedCall = ({ callId, placement, fromNumber, toNumber }: CallRecord): PlacedCall => ({
  callId: callId.toString(),
  key: placement?.idempotencyKey ?? null,
  from: fromNumber,
  to: toNumber,
});
