import * as v from 'valibot';
import { isObject, type Json, type JsonObject } from '../http/json';
import type { IssueReport } from './issue-report';

/** When somebody last asked for the grade of a call, ms since the epoch. */
export type Grading = { readonly callId: bigint; readonly askedAtMs: number };

/** What people did about calls by the API. */
export type ReviewState = {
  /** Oldest first. */
  readonly reports: readonly IssueReport[];
  /** One for each call at most. */
  readonly gradings: readonly Grading[];
};

const id = v.pipe(v.bigint(), v.minValue(1n));
const whole = v.pipe(v.bigint(), v.transform(Number));

const report = v.object({
  id,
  callId: id,
  agentId: v.nullable(id),
  source: v.picklist(['user', 'system']),
  severity: v.picklist(['info', 'warning', 'critical']),
  status: v.picklist(['open', 'acknowledged', 'resolved']),
  title: v.string(),
  description: v.string(),
  timestampSeconds: v.nullable(whole),
  metadata: v.custom<JsonObject>((input) => isObject(input as Json)),
  traceId: v.string(),
  createdAtMs: whole,
}) satisfies v.GenericSchema<unknown, IssueReport>;

/** As it stands in the state file. */
export const reviewShape = v.object({
  reports: v.array(report),
  gradings: v.array(v.object({ callId: id, askedAtMs: whole })),
});
