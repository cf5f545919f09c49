import { fail, ok, type Result } from '../../../domain/result';
import type { JsonObject } from '../http/json';
import type { FieldMessages } from '../http/paging';
import { isE164 } from './e164';

type Test = (call: JsonObject) => boolean;

const DIRECTIONS = ['inbound', 'outbound', 'mic', 'widget', 'test'];
const STATUSES = ['in_progress', 'completed', 'failed'];
// A date alone, or a full ISO 8601 time with its offset.
const ISO_8601 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const DAY_MS = 86_400_000;

/** Turns the filters of `GET /v1/calls` (API notes 3.4) into one test, or says which are not valid. */
export function readCallFilter(query: URLSearchParams): Result<Test, FieldMessages> {
  const tests: Test[] = [];
  const errors: FieldMessages = {};
  for (const [name, read] of Object.entries(FILTERS)) {
    const value = query.get(name);
    if (value === null) continue;
    const test = read(value);
    if (typeof test === 'string') errors[name] = [test];
    else tests.push(test);
  }
  return Object.keys(errors).length > 0 ? fail(errors) : ok((call) => tests.every((test) => test(call)));
}

/** Each filter gives its test, or the message why its value is none. */
const FILTERS: Readonly<Record<string, (value: string) => Test | string>> = {
  agent_id: (value) =>
    /^\d{1,19}$/.test(value) ? (call) => call['agent_id'] === BigInt(value) : 'A valid integer is required.',
  direction: (value) => choice(value, DIRECTIONS, 'direction'),
  status: (value) => choice(value, STATUSES, 'status'),
  from_number: (value) => phoneNumber(value, 'from_number'),
  to_number: (value) => phoneNumber(value, 'to_number'),
  start_date: (value) => {
    const from = instant(value, 0);
    return from === undefined ? DATE_MESSAGE : (call) => startOf(call) >= from;
  },
  end_date: (value) => {
    const until = instant(value, DAY_MS - 1);
    return until === undefined ? DATE_MESSAGE : (call) => startOf(call) <= until;
  },
};

const DATE_MESSAGE = 'Use an ISO 8601 date or date and time with offset.';

function choice(value: string, choices: readonly string[], member: string): Test | string {
  return choices.includes(value) ? (call) => call[member] === value : `"${value}" is not a valid choice.`;
}

// A `+` that was not percent-encoded arrives as a space; saying so beats an empty list.
function phoneNumber(value: string, member: string): Test | string {
  return isE164(value) ? (call) => call[member] === value : 'Use E.164, with the plus percent-encoded.';
}

function instant(value: string, intoDayMs: number): number | undefined {
  if (!ISO_8601.test(value)) return undefined;
  const time = Date.parse(value);
  if (Number.isNaN(time)) return undefined;
  return value.includes('T') ? time : time + intoDayMs;
}

function startOf(call: JsonObject): number {
  const time = call['start_time'];
  return typeof time === 'string' ? Date.parse(time) : Number.NaN;
}
