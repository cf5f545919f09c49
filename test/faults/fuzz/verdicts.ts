import { parse } from 'lossless-json';
import * as v from 'valibot';
import type { PlacementOutcome } from '../../../src-main/calls/ports';
import { isApiId } from '../../../src-main/domain/ids';
import type { SoundKind } from '../../../src-main/domain/history/sound-kind';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { problemTexts } from '../../../src-main/domain/problem/problem-texts';
import type { Result } from '../../../src-main/domain/result';

/** What the client may make of an answer, written apart from the client: null when it is that, else what is wrong. */

const id = v.pipe(v.string(), v.check(isApiId, 'not an id'));
const number = v.nullable(v.pipe(v.number(), v.finite()));
const exact = v.nullable(v.pipe(v.number(), v.safeInteger()));
const text = v.nullable(v.string());

/** Characters of the service's own words that are shown and kept; a character may be two code units. */
const LONGEST = 500;

const problem = v.looseObject({
  code: v.pipe(
    v.string(),
    v.check((code) => Object.hasOwn(problemTexts, code) && code !== 'internal', 'not of the closed union'),
  ),
  what: v.pipe(v.string(), v.minLength(1)),
  advice: v.string(),
  mover: v.picklist(['you', 'admin', 'thunderphone', 'carrier']),
  retry: v.boolean(),
  detail: v.optional(
    v.pipe(
      v.string(),
      v.check((said) => [...said].length <= LONGEST, 'too long'),
    ),
  ),
  retryAfterMs: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0))),
});

const call = v.looseObject({
  callId: id,
  status: v.pipe(v.string(), v.minLength(1)),
  direction: text,
  from: text,
  to: text,
  agentId: v.nullable(id),
  startedAt: number,
  endedAt: number,
  durationSeconds: exact,
  billableMinutes: exact,
  billingTotalCents: exact,
});

const serverCall = v.looseObject({
  ...call.entries,
  isTest: v.boolean(),
  product: text,
  voice: text,
  gradeScore: number,
  gradeStatus: text,
  gradedAt: number,
  billedAt: number,
  issueCount: exact,
  criticalIssueCount: exact,
  summary: text,
});

const yesNo = v.nullable(v.boolean());
const facts = v.array(
  v.object({ name: v.pipe(v.string(), v.minLength(1)), value: v.pipe(v.string(), v.minLength(1)) }),
);

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const VALUES = {
  call,
  serverCall,
  callPage: v.pipe(
    v.object({ calls: v.array(serverCall), rows: whole, total: v.nullable(v.number()) }),
    v.check(({ calls, rows }) => calls.length <= rows, 'more calls than rows'),
  ),
  grade: v.nullable(facts),
  reports: v.array(
    v.object({
      title: v.string(),
      severity: v.string(),
      status: v.string(),
      source: v.string(),
      description: v.string(),
      atSeconds: v.nullable(whole),
      createdAt: number,
    }),
  ),
  calls: v.array(call),
  transcript: v.looseObject({
    fetchedAt: v.number(),
    turns: v.array(v.looseObject({ role: v.string(), content: v.string(), startMs: number, endMs: number })),
  }),
  agents: v.array(v.looseObject({ id, name: v.pipe(v.string(), v.minLength(1)), product: text, voice: text })),
  lines: v.array(v.looseObject({ id, number: v.pipe(v.string(), v.regex(/^\+[1-9]\d{1,14}$/)), label: v.string() })),
  billing: v.looseObject({ balanceCents: v.pipe(v.number(), v.finite()), hasPaymentMethod: v.nullable(v.boolean()) }),
  changedBilling: v.nullable(v.looseObject({ balanceCents: v.pipe(v.number(), v.finite()) })),
  transactions: v.looseObject({
    rows: v.array(
      v.looseObject({
        id: text,
        kind: text,
        amountCents: v.nullable(v.pipe(v.number(), v.safeInteger())),
        description: text,
        createdAt: number,
        callId: v.nullable(id),
        others: v.array(
          v.looseObject({
            name: v.string(),
            value: v.pipe(v.string(), v.minLength(1)),
            cents: v.nullable(v.pipe(v.number(), v.safeInteger())),
          }),
        ),
      }),
    ),
    total: v.nullable(v.pipe(v.number(), v.minValue(0))),
    nextOffset: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1))),
  }),
  nothing: v.null(),
  voices: v.array(v.looseObject({ id: v.pipe(v.string(), v.minLength(1)), name: v.string(), language: text })),
  connections: v.array(v.looseObject({ id, name: v.pipe(v.string(), v.minLength(1)), status: v.string() })),
  confirmation: v.looseObject({ confirmed: v.nullable(v.boolean()), confirmedAt: number }),
  line: v.looseObject({ id, number: v.pipe(v.string(), v.regex(/^\+[1-9]\d{7,14}$/)), status: v.string() }),
  available: v.array(v.looseObject({ number: v.pipe(v.string(), v.regex(/^\+[1-9]\d{7,14}$/)), facts })),
  verification: v.looseObject({ passed: yesNo, explanation: text, facts }),
  tested: v.looseObject({
    passed: yesNo,
    evidenceId: text,
    suggestedName: text,
    checks: v.array(v.looseObject({ name: v.string(), passed: yesNo })),
    facts,
  }),
  verified: v.looseObject({ organization: v.nullable(v.pipe(v.string(), v.minLength(1))) }),
} as const;

const result = (value: v.GenericSchema) =>
  v.variant('ok', [v.object({ ok: v.literal(true), value }), v.object({ ok: v.literal(false), error: problem })]);

function wrong(schema: v.GenericSchema, value: unknown): string | null {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (read.success) return null;
  return `${v.getDotPath(read.issues[0]) ?? ''}: ${read.issues[0].message}`;
}

/** Of a read: a value of its kind, or a problem. */
export const wrongRead = (kind: keyof typeof VALUES, told: unknown): string | null => wrong(result(VALUES[kind]), told);

/** Of a change: where the server may have made it, a problem says that this is not known. */
export function wrongWrite(told: Result<unknown, Problem>, status: number): string | null {
  const mayBeMade = status < 300 || status >= 500;
  if (told.ok) return status < 300 ? null : `made by status ${status}`;
  return (told.error.code === 'change_unconfirmed') === mayBeMade ? null : `${told.error.code} by status ${status}`;
}

/** Of a recording: all that came and nothing else, that there is none, or a problem. */
export function wrongRecording(
  told: Result<SoundKind | null, Problem>,
  written: Uint8Array,
  sent: Uint8Array,
): string | null {
  if (!told.ok) return wrong(problem, told.error);
  if (told.value === null) return written.length === 0 ? null : 'no recording, of which something was written';
  return Buffer.compare(written, sent) === 0 ? null : `${written.length} bytes of ${sent.length}, or other ones`;
}

/** Of a placement: of three kinds, and never a "no" where the server may have placed the call. */
export function wrongPlacement(outcome: PlacementOutcome, status: number, body: string): string | null {
  switch (outcome.kind) {
    case 'accepted':
      if (status < 200 || status > 299) return `accepted by status ${status}`;
      return idsOf(body).has(outcome.callId) ? null : `call ${outcome.callId} is not in the answer`;
    case 'refused':
      if (status < 400 || status > 499) return `refused by status ${status}`;
      return wrong(problem, outcome.problem);
    case 'unconfirmed':
      return wrong(problem, outcome.problem);
  }
}

/** Whatever a `call_id` or an `id` at the top of the answer says, in digits. */
function idsOf(body: string): ReadonlySet<string> {
  const texts = [asPlain(body), asLossless(body)].flatMap((value) =>
    typeof value === 'object' && value !== null
      ? ['call_id', 'id'].filter((name) => Object.hasOwn(value, name)).map((name) => String(Reflect.get(value, name)))
      : [],
  );
  return new Set(texts.flatMap((one) => [one, ...(Number.isSafeInteger(Number(one)) ? [String(Number(one))] : [])]));
}

function asPlain(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function asLossless(body: string): unknown {
  try {
    return parse(body, undefined, { onDuplicateKey: ({ newValue }) => newValue });
  } catch {
    return null;
  }
}
