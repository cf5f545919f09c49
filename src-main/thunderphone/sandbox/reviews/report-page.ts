import { fail, ok, type Result } from '../../../domain/result';
import { readCallFilter } from '../calls/call-filter';
import { readPage, type FieldMessages } from '../http/paging';
import type { IssueReport } from './issue-report';

const CHOICES: Readonly<Record<'severity' | 'status' | 'source', readonly string[]>> = {
  severity: ['info', 'warning', 'critical'],
  status: ['open', 'acknowledged', 'resolved'],
  source: ['user', 'system'],
};

/** A page of reports by the filters of API notes 3.9, or what is not valid in the query. */
export function reportPage(
  reports: readonly IssueReport[],
  query: URLSearchParams,
): Result<readonly IssueReport[], FieldMessages> {
  const page = readPage(query);
  // Agent and dates are read as those of calls are; a report's date is that of its making.
  const shared = readCallFilter(new URLSearchParams([...query].filter(([name]) => SHARED.includes(name))));
  const wrong = Object.entries(CHOICES)
    .filter(([name, choices]) => query.has(name) && !choices.includes(query.get(name) ?? ''))
    .map(([name]): [string, string[]] => [name, [`"${query.get(name) ?? ''}" is not a valid choice.`]]);
  if (!page.ok || !shared.ok || wrong.length > 0) {
    return fail({
      ...(page.ok ? {} : page.error),
      ...(shared.ok ? {} : shared.error),
      ...Object.fromEntries(wrong),
    });
  }
  const { agentId, firstMs = -Infinity, lastMs = Infinity } = shared.value;
  const has = (report: IssueReport, name: keyof typeof CHOICES): boolean =>
    !query.has(name) || report[name] === query.get(name);
  const found = reports.filter(
    (report) =>
      has(report, 'severity') &&
      has(report, 'status') &&
      has(report, 'source') &&
      (agentId === undefined || report.agentId === agentId) &&
      report.createdAtMs >= firstMs &&
      report.createdAtMs <= lastMs,
  );
  const { offset, limit } = page.value;
  return ok(found.slice(offset, offset + limit));
}

const SHARED = ['agent_id', 'start_date', 'end_date'];
