import * as v from 'valibot';
import type { IssueReport } from '../../domain/review/issue-report';
import { cleanText } from '../answers/clean-text';
import { orNull, text, time, whole } from './scalars';

/** An issue report (API notes 3.9). Any object is one; what it does not tell is empty. */
export const issueReportShape = v.pipe(
  v.object(
    {
      title: orNull(text),
      severity: orNull(text),
      status: orNull(text),
      source: orNull(text),
      description: orNull(text),
      timestamp_seconds: orNull(v.pipe(whole, v.minValue(0))),
      created_at: orNull(time),
    },
    'expected an object',
  ),
  v.transform((report): IssueReport => ({
    title: cleanText(report.title ?? ''),
    severity: cleanText(report.severity ?? ''),
    status: cleanText(report.status ?? ''),
    source: cleanText(report.source ?? ''),
    description: report.description ?? '',
    atSeconds: report.timestamp_seconds,
    createdAt: report.created_at,
  })),
);
