import { isLosslessNumber } from 'lossless-json';
import { HUGE } from './odd-data';

export type OddCall = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly agentId: bigint | null;
  readonly key: string | undefined;
  readonly startedAt: number;
};

export type OddCalls = {
  place(body: unknown): unknown;
  find(id: string): OddCall | undefined;
  /** The call object; every look brings the call nearer to its end. */
  look(call: OddCall): unknown;
  page(query: URLSearchParams): { readonly page: readonly unknown[]; readonly total: number };
  transcript(call: OddCall): unknown;
  placed(): readonly OddCall[];
};

/** Calls with ids above 2^53 that end after a few looks. */
export function createOddCalls(looksUntilDone: number, now: () => number): OddCalls {
  const calls: OddCall[] = [];
  const looks = new Map<string, number>();

  const status = (seen: number): string => {
    if (seen >= looksUntilDone) return 'completed';
    return seen === 1 ? 'dialing_out' : 'in_progress';
  };

  const look = (call: OddCall): unknown => {
    const seen = (looks.get(call.id) ?? 0) + 1;
    looks.set(call.id, seen);
    const state = status(seen);
    const common = {
      call_id: BigInt(call.id),
      agent_id: call.agentId,
      direction: 'outbound_api',
      from_number: call.from,
      to_number: call.to,
      start_time: withoutMilliseconds(call.startedAt),
      status: state,
      sip_trace_ref: null,
    };
    if (state !== 'completed') return common;
    return {
      ...common,
      end_time: withoutMilliseconds(now()),
      duration_seconds: '54',
      end_reason: 'ai_hangup',
      grade_score: 87,
      grade_status: 'human_reviewed',
      issue_count: null,
      product: null,
    };
  };

  return {
    place(body) {
      const { from_number, to_number, agent_id, idempotency_key } = asRecord(body);
      if (typeof from_number !== 'string' || typeof to_number !== 'string') {
        throw new Error('both numbers are needed');
      }
      const key = typeof idempotency_key === 'string' ? idempotency_key : undefined;
      const earlier = key === undefined ? undefined : calls.find((call) => call.key === key);
      // The same answer again, without a word that it is a replay.
      if (earlier !== undefined) return { call_id: BigInt(earlier.id), status: 'queued' };
      const id = (HUGE + 100n + 2n * BigInt(calls.length)).toString();
      const agentId = isLosslessNumber(agent_id) ? BigInt(agent_id.toString()) : null;
      calls.push({ id, from: from_number, to: to_number, agentId, key, startedAt: now() });
      return { call_id: BigInt(id), status: 'queued', queue_position: 1 };
    },
    find: (id) => calls.find((call) => call.id === id),
    look,
    page(query) {
      const to = query.get('to_number');
      const matching = [...calls].reverse().filter((call) => to === null || call.to === to);
      const offset = Number(query.get('offset') ?? 0);
      const limit = Number(query.get('limit') ?? 20);
      return { page: matching.slice(offset, offset + limit).map(look), total: matching.length };
    },
    transcript(call) {
      if ((looks.get(call.id) ?? 0) < looksUntilDone) return [];
      return [
        { role: 'assistant', content: 'Good day, it is <b>Nora</b>.', start_ms: 900, end_ms: 2400, lang: 'en' },
        { role: 'user', content_type: null, content: 'Hello Nora.', start_ms: 2500, end_ms: null },
        { role: 'whisper', content_type: 'text/x-note', content: null },
        { role: 'tool_response', content_type: 'application/json', content: { n: HUGE }, start_ms: 3000, end_ms: 3000 },
      ];
    },
    placed: () => [...calls],
  };
}

const withoutMilliseconds = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
