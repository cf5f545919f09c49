import type { Fault } from '../../../src-main/thunderphone/sandbox/faults/fault';
import type { Random } from '../lib/random';

const POST = { route: 'POST /v1/call', times: 1 } as const;
const SERVER_ERRORS = [500, 502, 503, 504] as const;

/** What may happen to a placement at the sandbox, by name. `limitMs` is the client's time limit, world time. */
export const SANDBOX_FAULTS = {
  none: () => [],
  'dropped before': () => [{ ...POST, kind: 'drop-before' }],
  'dropped after': () => [{ ...POST, kind: 'drop-after' }],
  '5xx before': (random) => [{ ...POST, kind: 'error-before', status: random.pick(SERVER_ERRORS) }],
  '5xx after': (random) => [{ ...POST, kind: 'error-after', status: random.pick(SERVER_ERRORS) }],
  '502 of the carrier': () => [{ ...POST, kind: 'switches', switches: { upstream502: true } }],
  '429': (random) => [{ ...POST, kind: 'rate-limit', retryAfterSeconds: 1, form: random.pick(['seconds', 'date']) }],
  '503': () => [{ ...POST, kind: 'unavailable', retryAfterSeconds: 1 }],
  '402': () => [{ ...POST, kind: 'switches', switches: { zeroBalance: true } }],
  '202 with an id': () => [{ ...POST, kind: 'switches', switches: { answer202: 'with-call-id' } }],
  '202 without an id': () => [{ ...POST, kind: 'switches', switches: { answer202: 'without-call-id' } }],
  'a web page after': () => [{ ...POST, kind: 'html' }],
  'truncated JSON': () => [{ ...POST, kind: 'truncated-json' }],
  'wrong types': () => [{ ...POST, kind: 'wrong-types' }],
  'reset mid-body': () => [{ ...POST, kind: 'reset-mid-body' }],
  'slow, within the limit': (_random, limitMs) => [{ ...POST, kind: 'slow', ms: limitMs * 0.4 }],
  'slow, past the limit': (_random, limitMs) => [{ ...POST, kind: 'slow', ms: limitMs * 1.3 }],
  'slow, then dropped before': (_random, limitMs) => [
    { ...POST, kind: 'slow', ms: limitMs * 0.4 },
    { ...POST, kind: 'drop-before' },
  ],
} as const satisfies Readonly<Record<string, (random: Random, limitMs: number) => readonly Fault[]>>;

export type SandboxFault = keyof typeof SANDBOX_FAULTS;

const READS = ['GET /v1/calls', 'GET /v1/calls/:id'] as const;
const READ_FAULTS = [
  { kind: 'drop-before' },
  { kind: 'drop-after' },
  { kind: 'error-before', status: 500 },
  { kind: 'rate-limit', retryAfterSeconds: 1 },
  { kind: 'unavailable' },
  { kind: 'html' },
  { kind: 'truncated-json' },
  { kind: 'wrong-types' },
  { kind: 'reset-mid-body' },
] as const;

/** What may happen to the next looks for a call and at it: mostly nothing. */
export function readFaults(random: Random): readonly Fault[] {
  return READS.flatMap((route) =>
    random.chance(0.4) ? [{ ...random.pick(READ_FAULTS), route, times: random.whole(1, 3) }] : [],
  );
}
