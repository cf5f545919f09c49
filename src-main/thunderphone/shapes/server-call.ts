import * as v from 'valibot';
import type { ServerCall } from '../../domain/history/server-call';
import { callFields, callIdFromId, snapshotOf } from './call';
import { number, orNull, text, whole } from './scalars';

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
    issueCount: call.issue_count,
    criticalIssueCount: call.critical_issue_count,
    summary: call.summary,
  })),
);
