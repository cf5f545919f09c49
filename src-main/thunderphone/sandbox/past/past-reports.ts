import type { IssueReport, Severity } from '../reviews/issue-report';
import { idOf } from './call-ids';
import { DRAW, bits, oneOf } from './chance';
import { issuesOf } from './issues';
import { outcomeOf } from './outcome';
import type { PastPlan } from './past-options';
import { agentIdOf } from './who';

/** Above the ids of reports that people file. */
const FIRST_ID = 1_000_000n;
/** From the end of a call until the system has reported what it found. */
const FOUND_AFTER_MS = 55_000;

const FOUND: Readonly<Record<Severity, readonly (readonly [title: string, description: string])[]>> = {
  info: [['Long silence', 'Nobody spoke for more than eight seconds.']],
  warning: [
    ['The agent interrupted', 'The agent began to speak while the person was speaking.'],
    ['Asked twice', 'The agent asked for something that the person had said already.'],
  ],
  critical: [
    ['A wrong price was named', 'The amount that the agent named is not the one that its tool gave.'],
    ['The person asked not to be called', 'The person asked for no more calls, and the agent went on.'],
  ],
};

const STATUSES = ['open', 'acknowledged', 'resolved'] as const;

/** What the system reported on a made-up call that began at `startMs`, newest first. */
export function pastReports(plan: PastPlan, index: number, startMs: number): readonly IssueReport[] {
  const { lengthMs } = outcomeOf(plan, index);
  return issuesOf(plan, index).map((severity, place) => {
    const drawn = bits(plan.seed, index * 4 + place, DRAW.report);
    const at = drawn / 0x1_0000_0000;
    const [title, description] = oneOf(FOUND[severity], at);
    return {
      id: FIRST_ID + BigInt(index * 2 + (1 - place)),
      callId: idOf(index),
      agentId: agentIdOf(plan, index),
      source: 'system',
      severity,
      status: oneOf(STATUSES, (at * 7) % 1),
      title,
      description,
      timestampSeconds: Math.floor((lengthMs / 1000) * at),
      metadata: {},
      traceId: traceId(drawn, index),
      createdAtMs: startMs + Math.round(lengthMs) + FOUND_AFTER_MS,
    };
  });
}

/** A UUID, version 8 (RFC 9562): its bits are our own. */
function traceId(drawn: number, index: number): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);
  return `${hex(drawn, 8)}-${hex(index, 4)}-8${hex(index >>> 16, 3)}-8${hex(drawn >>> 20, 3)}-${hex(index, 12)}`;
}
