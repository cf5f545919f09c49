import type { BaseIssue } from 'valibot';

/** Collects a schema's complaints in the per-field shape of API notes 1.8. */
export function messagesByField(issues: readonly BaseIssue<unknown>[]): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of issues) {
    const key = issue.path?.[0]?.key;
    const field = typeof key === 'string' ? key : 'non_field_errors';
    (fields[field] ??= []).push(issue.message);
  }
  return fields;
}
