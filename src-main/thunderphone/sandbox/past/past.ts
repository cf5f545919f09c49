import type { JsonObject } from '../http/json';
import type { Turn } from '../calls/turn';
import type { IssueReport } from '../reviews/issue-report';
import type { Sound } from '../storage/wav';
import { idOf, indexOf } from './call-ids';
import { DRAW, share } from './chance';
import { conversationOf } from './conversation';
import { momentsOf, type Moments } from './moments';
import { issuesOf } from './issues';
import { outcomeOf } from './outcome';
import { pastCallObject, runningCallObject } from './past-call';
import type { PastOptions, PastPlan } from './past-options';
import { pastReports } from './past-reports';
import { directionOf, transcriptOrdinal } from './who';

/**
 * The past of an organization, computed and never stored: call number i of a seed is always the same call, told without
 * the calls before it, so that a million of them take no memory. Index 0 is the oldest.
 */
export interface Past extends Moments {
  readonly plan: PastPlan;
  id(index: number): bigint;
  /** Nothing where no call has this id. */
  indexOf(id: bigint): number | undefined;
  /** The call object of API notes 3.1, at a time of the clock. */
  call(index: number, nowMs: number): JsonObject;
  isRunning(index: number, nowMs: number): boolean;
  /** Whether any call goes on. */
  hasRunning(nowMs: number): boolean;
  /** Its turns where there is a transcript of it; empty where there is none. */
  transcript(index: number): readonly Turn[];
  /** What the system reported on it, newest first. */
  reports(index: number): readonly IssueReport[];
  /** The same on all calls. Looks at each of them. */
  allReports(): readonly IssueReport[];
  /** What its recording holds, or nothing where it was not recorded. */
  recording(index: number): Sound | undefined;
}

/** In days. */
const THREE_YEARS = 3 * 365;

/** Without a transcript, too, some calls were recorded; with one, some were not. */
const RECORDED_SHARE = { withTranscript: 0.9, without: 0.25 } as const;

/** @param startedMs the end of the past where the options name none, ms since the epoch */
export function pastOf({ stillRunning, ...options }: PastOptions, startedMs: number): Past {
  const plan: PastPlan = {
    ...options,
    transcripts: Math.min(options.transcripts, options.calls),
    days: options.days ?? THREE_YEARS,
    untilMs: options.untilMs ?? startedMs,
  };
  const moments = momentsOf(plan);
  const runningIndex = stillRunning === undefined ? -1 : plan.calls - 1 - stillRunning.newerCalls;
  const hasRunning = (nowMs: number): boolean => stillRunning !== undefined && nowMs < stillRunning.endsAtMs;
  const isRunning = (index: number, nowMs: number): boolean => index === runningIndex && hasRunning(nowMs);

  return {
    ...moments,
    plan,
    id: idOf,
    indexOf: (id) => indexOf(id, plan.calls),
    isRunning,
    hasRunning,
    call: (index, nowMs) => {
      const startMs = moments.startMs(index);
      if (stillRunning === undefined || index !== runningIndex) return pastCallObject(plan, index, startMs);
      return isRunning(index, nowMs)
        ? runningCallObject(plan, index, startMs)
        : pastCallObject(plan, index, startMs, stillRunning.endsAtMs - startMs);
    },
    transcript: (index) => (transcriptOrdinal(plan, index) === null ? [] : conversationOf(plan, index)),
    reports: (index) => pastReports(plan, index, moments.startMs(index)),
    allReports: () => {
      const found: IssueReport[] = [];
      for (let index = plan.calls - 1; index >= 0; index -= 1) {
        if (issuesOf(plan, index).length > 0) found.push(...pastReports(plan, index, moments.startMs(index)));
      }
      return found;
    },
    recording: (index) => {
      const { status, lengthMs } = outcomeOf(plan, index);
      const wanted = transcriptOrdinal(plan, index) === null ? RECORDED_SHARE.without : RECORDED_SHARE.withTranscript;
      const recorded = status === 'completed' && directionOf(plan, index) !== 'test';
      if (!recorded || share(plan.seed, index, DRAW.recording) >= wanted) return undefined;
      return { turns: conversationOf(plan, index), lengthMs };
    },
  };
}
