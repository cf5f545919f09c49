import type { CallRecord } from '../calls/call-record';

type Kind = readonly [day: string, direction: CallRecord['direction'], from: string, to: string, agentId: bigint];

const KINDS: readonly Kind[] = [
  ['2026-08-03T09:12:40.113Z', 'inbound', '+14155550188', '+14155550101', 101n],
  ['2026-08-03T14:30:02.871Z', 'widget', 'widget-5f21', 'web', 103n],
  ['2026-08-11T10:05:19.402Z', 'inbound', '+442079460911', '+442079460018', 103n],
  ['2026-09-02T16:44:55.038Z', 'mic', 'mic-0c9e', 'web', 102n],
  ['2026-09-15T08:01:27.660Z', 'inbound', '+18085550111', '+18085550160', 103n],
];

/** Calls that no client placed, newest first. Their ids lie below those of placed calls. */
export const PAST_CALLS: readonly CallRecord[] = KINDS.map(
  ([day, direction, fromNumber, toNumber, agentId], index) => ({
    callId: 40_101n + BigInt(index),
    seed: index,
    startMs: Date.parse(day),
    speed: 1,
    direction,
    fromNumber,
    toNumber,
    agentId,
    product: 'spark',
    voice: 'olivia',
    placement: null,
  }),
).reverse();
