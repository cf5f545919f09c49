import * as v from 'valibot';
import type { AgentChoice } from '../../domain/call/agent-choice';
import type { AttemptEvent, Journaled } from '../../domain/call/attempt-event';
import type { Placement, PlacementRequest } from '../../domain/call/placement';
import type { Overridden } from '../../domain/guard/concern';
import type { AccountId, AgentId, AttemptId, CallId, DraftId, IdempotencyKey } from '../../domain/ids';
import { brand } from './brand';
import { callSchema } from './call-json';
import { configSchema, variablesSchema } from './one-off-json';
import { problemSchema } from './problem-json';

const at = v.number();
const number = v.nullable(v.number());

const agent = v.variant('kind', [
  v.object({ kind: v.literal('saved'), id: brand<AgentId>(), name: v.string() }),
  v.object({ kind: v.literal('number_own'), id: v.nullable(brand<AgentId>()), name: v.string() }),
  v.object({ kind: v.literal('one_off'), id: v.null(), name: v.string(), config: configSchema }),
]) satisfies v.GenericSchema<unknown, AgentChoice>;

const request = v.object({
  to: brand<Placement['to']>(),
  from: brand<Placement['from']>(),
  agent,
  maxHoldSeconds: number,
  // Events of before had none.
  variables: v.optional(variablesSchema, []),
  idempotencyKey: brand<IdempotencyKey>(),
}) satisfies v.GenericSchema<unknown, PlacementRequest>;

const overridden = v.exactOptional(
  v.array(v.object({ kind: v.string(), text: v.string() })) satisfies v.GenericSchema<unknown, readonly Overridden[]>,
);

const events = [
  v.object({
    kind: v.literal('journaled'),
    at,
    attemptId: brand<AttemptId>(),
    accountId: brand<AccountId>(),
    draftId: brand<DraftId>(),
    request,
    clockOffsetMs: v.exactOptional(number),
    overridden,
  }),
  v.object({ kind: v.literal('accepted'), at, callId: brand<CallId>(), replay: v.boolean() }),
  v.object({ kind: v.literal('refused'), at, problem: problemSchema }),
  v.object({ kind: v.literal('unconfirmed'), at, problem: problemSchema }),
  v.object({ kind: v.literal('resent'), at, clockOffsetMs: number, overridden }),
  v.object({ kind: v.literal('found'), at, call: callSchema }),
  v.object({
    kind: v.literal('undecided'),
    at,
    problem: problemSchema,
    candidates: v.exactOptional(v.array(callSchema)),
  }),
  v.object({ kind: v.literal('chosen'), at, call: callSchema }),
  v.object({ kind: v.literal('ruled_out'), at, callIds: v.array(brand<CallId>()) }),
  v.object({ kind: v.literal('not_found'), at }),
  v.object({ kind: v.literal('observed'), at, call: callSchema }),
  v.object({ kind: v.literal('follow_limit'), at }),
  v.object({ kind: v.literal('follow_resumed'), at }),
  v.object({ kind: v.literal('gone'), at, problem: problemSchema }),
  v.object({ kind: v.literal('dismissed'), at }),
  v.object({ kind: v.literal('restored'), at }),
  v.object({ kind: v.literal('noted'), at, note: v.string() }),
] as const;

/** An event as kept: the whole event as JSON. */
export const eventSchema = v.variant('kind', events) satisfies v.GenericSchema<unknown, Journaled | AttemptEvent>;

type Kept = v.InferOutput<typeof eventSchema>;
/** A new kind of event in the domain that has no schema above does not compile. */
const everyKind: readonly Kept['kind'][] = events.map(
  (event): (Journaled | AttemptEvent)['kind'] => event.entries.kind.literal,
);
const kinds: ReadonlySet<unknown> = new Set(everyKind);

/** False for an event that a newer version wrote. */
export const isKnownKind = (kind: unknown): boolean => kinds.has(kind);
