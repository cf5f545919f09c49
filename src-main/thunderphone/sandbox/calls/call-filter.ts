import { fail, ok, type Result } from '../../../domain/result';
import type { JsonObject } from '../http/json';
import type { FieldMessages } from '../http/paging';
import { isE164 } from './e164';

/** The filters of `GET /v1/calls` (API notes 3.4). What is absent lets every call pass. */
export type CallFilter = {
  readonly agentId?: bigint;
  readonly direction?: string;
  readonly status?: string;
  readonly from?: string;
  readonly to?: string;
  /** First and last start, ms since the epoch. */
  readonly firstMs?: number;
  readonly lastMs?: number;
};

const DIRECTIONS = ['inbound', 'outbound', 'mic', 'widget', 'test'];
const STATUSES = ['in_progress', 'completed', 'failed'];
// A date alone, or a full ISO 8601 time with its offset.
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const DAY_MS = 86_400_000;

/** Reads the filters of a query, or says which are not valid. */
export function readCallFilter(query: URLSearchParams): Result<CallFilter, FieldMessages> {
  let filter: CallFilter = {};
  const errors: FieldMessages = {};
  for (const [name, read] of Object.entries(FILTERS)) {
    const value = query.get(name);
    if (value === null) continue;
    const part = read(value);
    if (typeof part === 'string') errors[name] = [part];
    else filter = { ...filter, ...part };
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok(filter);
}

/** Whether a call object passes. */
export function passes(filter: CallFilter, call: JsonObject): boolean {
  const start = call['start_time'];
  const startMs = typeof start === 'string' ? Date.parse(start) : Number.NaN;
  return (
    (filter.agentId === undefined || call['agent_id'] === filter.agentId) &&
    (filter.direction === undefined || call['direction'] === filter.direction) &&
    (filter.status === undefined || call['status'] === filter.status) &&
    (filter.from === undefined || call['from_number'] === filter.from) &&
    (filter.to === undefined || call['to_number'] === filter.to) &&
    (filter.firstMs === undefined || startMs >= filter.firstMs) &&
    (filter.lastMs === undefined || startMs <= filter.lastMs)
  );
}

/** Each gives its part of the filter, or the message why its value is none. */
const FILTERS: Readonly<Record<string, (value: string) => CallFilter | string>> = {
  agent_id: (value) => (/^\d{1,19}$/.test(value) ? { agentId: BigInt(value) } : 'A valid integer is required.'),
  direction: (value) => (DIRECTIONS.includes(value) ? { direction: value } : noChoice(value)),
  status: (value) => (STATUSES.includes(value) ? { status: value } : noChoice(value)),
  from_number: (value) => (isE164(value) ? { from: value } : NUMBER_MESSAGE),
  to_number: (value) => (isE164(value) ? { to: value } : NUMBER_MESSAGE),
  start_date: (value) => {
    const firstMs = instant(value, 0);
    return firstMs === undefined ? DATE_MESSAGE : { firstMs };
  },
  end_date: (value) => {
    const lastMs = instant(value, DAY_MS - 1);
    return lastMs === undefined ? DATE_MESSAGE : { lastMs };
  },
};

const DATE_MESSAGE = 'Use an ISO 8601 date or date and time with offset.';
// A `+` that was not percent-encoded arrives as a space; saying so beats an empty list.
const NUMBER_MESSAGE = 'Use E.164, with the plus percent-encoded.';
const noChoice = (value: string): string => `"${value}" is not a valid choice.`;

function instant(value: string, intoDayMs: number): number | undefined {
  if (!ISO_8601.test(value)) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  return value.includes('T') ? time : time + intoDayMs;
}
