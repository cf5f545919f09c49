import * as v from 'valibot';
import type { ServerCall } from '../../domain/history/server-call';
import { callFields, callIdFromId, snapshotOf } from './call';
import { number, orNull, text, time, whole } from './scalars';

/** A call with all that the history keeps of it (API notes 3.1). */
export const serverCallShape = v.pipe(
  v.unknown(),
  v.transform(callIdFromId),
  v.object(
    {
      ...callFields,
      is_test_call: orNull(v.boolean()),
      is_simulation: orNull(v.boolean()),
      product: orNull(text),
      voice: orNull(text),
      grade_score: orNull(number),
      grade_status: orNull(text),
      grade_updated_at: orNull(time),
      billed_at: orNull(time),
      issue_count: orNull(whole),
      critical_issue_count: orNull(whole),
      summary: orNull(text),
    },
    'expected an object',
  ),
  v.transform((call): ServerCall => ({
    ...snapshotOf(call),
    // The newest data may tell a test by its direction alone (API notes 11.17).
    isTest: call.is_test_call === true || call.is_simulation === true || call.direction === 'test',
    product: call.product,
    voice: call.voice,
    gradeScore: call.grade_score,
    gradeStatus: call.grade_status,
    gradedAt: call.grade_updated_at,
    billedAt: call.billed_at,
    issueCount: call.issue_count,
    criticalIssueCount: call.critical_issue_count,
    summary: call.summary,
  })),
);
