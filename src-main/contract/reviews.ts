// Grades and issue reports of a call, at ThunderPhone.
import * as v from 'valibot';
import { LONGEST_TITLE, severities } from '../domain/review/issue-report';
import { LIMITS } from './envelope';
import { entryKey, ms } from './scalars';

const byKey = v.strictObject({ key: entryKey });

const issueReportSchema = v.object({
  title: v.string(),
  /** A word that is not known stands as it came; empty: not told. */
  severity: v.string(),
  status: v.string(),
  source: v.string(),
  description: v.string(),
  atSeconds: v.nullable(v.number()),
  createdAt: v.nullable(ms),
});
export type IssueReportView = v.InferOutput<typeof issueReportSchema>;

export const reviewCommands = {
  /** How a grading stands that was asked for, or is under way: it is looked for from then on, for some minutes. */
  'reviews.standing': { input: byKey, output: v.object({ grading: v.picklist(['none', 'waiting', 'late']) }) },
  /** Asks ThunderPhone to grade a call: sent once. The grade comes into the history when it is there. */
  'reviews.askGrade': { input: byKey, output: v.null() },
  /** What the latest grade says, as it came; null: there is none. */
  'reviews.grade': {
    input: byKey,
    output: v.object({ facts: v.nullable(v.array(v.object({ name: v.string(), value: v.string() }))) }),
  },
  'reviews.list': { input: byKey, output: v.object({ reports: v.array(issueReportSchema) }) },
  /** Files an issue report: sent once. */
  'reviews.file': {
    input: v.strictObject({
      key: entryKey,
      title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
      severity: v.picklist(severities),
      description: v.pipe(v.string(), v.maxLength(LIMITS.note)),
      atSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))),
    }),
    output: v.null(),
  },
} as const;
