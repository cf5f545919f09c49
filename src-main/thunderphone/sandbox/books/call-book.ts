import type { CallFilter } from '../calls/call-filter';
import type { Turn } from '../calls/turn';
import type { JsonObject } from '../http/json';
import type { IssueReport } from '../reviews/issue-report';
import type { Sound } from '../storage/wav';

/** A call as the API shows it now, whether somebody placed it or it was made up. */
export interface ShownCall {
  readonly callId: bigint;
  readonly startMs: number;
  /** The call object of API notes 3.1. */
  object(): JsonObject;
  /** What its transcript has. */
  turns(): readonly Turn[];
  /** Nothing where the call is not recorded, or goes on. */
  recording(): Sound | undefined;
  /** What was reported on it, newest first. */
  reports(): readonly IssueReport[];
}

/** Calls that passed a filter, newest first. */
export interface CallList {
  readonly total: number;
  /** From 0 to below `total`. */
  at(position: number): ShownCall;
  /** How many of them began after a time. */
  newerThan(startMs: number): number;
}

/** A part of the organization's calls. */
export interface CallBook {
  find(id: bigint): ShownCall | undefined;
  list(filter: CallFilter): CallList;
  /** Of all calls, newest first. */
  reports(): readonly IssueReport[];
}
