import type { Written } from './rows/entry-row';

/** A call that stands in the archive, and what ThunderPhone tells of it now. What is the person's own stays. */
export const seenAgain = (before: Written, now: Written): Written => ({
  ...now,
  ...keptHere(before),
  at: before.at,
  agentName: now.agentName === '' ? before.agentName : now.agentName,
  // An attempt's own standing is the record's; the list adds what only it tells.
  ...(before.attemptId === null ? {} : standingOf(before)),
});

/** An attempt as the record has it now, over what stands in the archive: its own row, or a call's that it became. */
export function followed(before: Written, attempt: Written): Written {
  const carriedNote = before.attemptId === null ? before.note : before.carriedNote;
  return {
    ...attempt,
    ...onlyListed(before),
    at: before.at,
    tags: before.tags,
    transcript: before.transcript,
    billableMinutes: attempt.billableMinutes ?? before.billableMinutes,
    billingTotalCents: attempt.billingTotalCents ?? before.billingTotalCents,
    carriedNote,
    note: joined(attempt.note, carriedNote),
  };
}

/** Two rows turn out to be one call: the attempt's stays, with what the other one had. */
export const joinedRows = (attempt: Written, call: Written): Written => ({
  ...attempt,
  ...onlyListed(call),
  tags: [...new Set([...attempt.tags, ...call.tags])],
  carriedNote: joined(attempt.carriedNote, call.note),
  note: joined(attempt.note, call.note),
  transcript: attempt.transcript === 'kept' ? 'kept' : call.transcript,
});

const joined = (first: string, second: string): string => {
  if (first === '' || second === '') return first || second;
  return first.includes(second) ? first : `${first}\n${second}`;
};

const keptHere = ({ attemptId, note, carriedNote, tags, transcript }: Written) => ({
  attemptId,
  note,
  carriedNote,
  tags,
  transcript,
});

const onlyListed = (call: Written) => ({
  isTest: call.isTest,
  product: call.product,
  voice: call.voice,
  gradeScore: call.gradeScore,
  gradeStatus: call.gradeStatus,
  gradedAt: call.gradedAt,
  billedAt: call.billedAt,
  issueCount: call.issueCount,
  criticalIssueCount: call.criticalIssueCount,
  summary: call.summary,
});

const standingOf = (attempt: Written) => ({
  direction: attempt.direction,
  state: attempt.state,
  apiStatus: attempt.apiStatus,
  from: attempt.from,
  to: attempt.to,
  agentId: attempt.agentId,
  agentName: attempt.agentName,
  startedAt: attempt.startedAt,
  endedAt: attempt.endedAt,
  durationSeconds: attempt.durationSeconds,
  endReason: attempt.endReason,
});
