import * as v from 'valibot';
import type { Concern } from '../domain/guard/concern';
import type { ProblemCode } from '../domain/problem/problem';

/** The two channels of the bridge; nothing else crosses it. */
export const COMMAND_CHANNEL = 'thunderdial:command';
export const EVENT_CHANNEL = 'thunderdial:event';

/** Lengths beyond which a text is not a person's input but an accident or an attack. */
export const LIMITS = { text: 2_000, note: 10_000, prompt: 50_000, page: 200, id: 64, variables: 50 } as const;

const problemCode = v.custom<ProblemCode>((value) => typeof value === 'string');

/** A reason to ask before a call is placed; a yes names it by kind and subject (`concernKey`). */
export const concernSchema = v.object({
  kind: v.picklist(['repeat', 'quiet_hours', 'time_unknown', 'do_not_call', 'unusual_number']),
  about: v.string(),
  text: v.string(),
}) satisfies v.GenericSchema<unknown, Concern>;
export type ConcernView = v.InferOutput<typeof concernSchema>;

export const problemSchema = v.object({
  code: problemCode,
  what: v.string(),
  advice: v.string(),
  mover: v.picklist(['you', 'admin', 'thunderphone', 'carrier']),
  retry: v.boolean(),
  detail: v.exactOptional(v.string()),
  fields: v.exactOptional(v.record(v.string(), v.array(v.string()))),
  concerns: v.exactOptional(v.array(concernSchema)),
  status: v.exactOptional(v.number()),
  retryAfterMs: v.exactOptional(v.number()),
});
export type ProblemView = v.InferOutput<typeof problemSchema>;

/** What a window sends: a command's name and its payload, checked before any handler runs. */
export const requestSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(64)),
  payload: v.optional(v.unknown()),
});

/** Every answer: a value or a problem, never undefined, never an exception. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ProblemView };
