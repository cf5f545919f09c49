import { stringify } from 'csv-stringify/sync';
import type { CallList } from '../books/call-book';
import type { Answer } from '../http/answer';
import { jsonAnswer } from '../http/answer';
import type { Json } from '../http/json';
import { writeJson } from '../http/json';
import { callRows } from './call-page';

/** As many calls as an export holds at most (API notes 3.8). */
const MOST = 1_000;

const COLUMNS = `call_id agent_id direction from_number to_number start_time end_time duration_seconds status end_reason
  billable_minutes billing_total_cents billed_at grade_score grade_status product voice is_test_call is_simulation
  issue_count critical_issue_count summary`.split(/\s+/);

export type ExportFormat = 'csv' | 'json';

export const isExportFormat = (text: string): text is ExportFormat => text === 'csv' || text === 'json';

/** The newest calls of a list as a file. Names of columns are those of the call object. */
export function exportAnswer(calls: CallList, format: ExportFormat): Answer {
  const rows = callRows(calls, { offset: 0, limit: MOST });
  const file = { 'Content-Disposition': `attachment; filename="calls.${format}"` };
  if (format === 'json') return jsonAnswer(200, rows, file);
  const text = stringify([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))]);
  return { status: 200, headers: { 'Content-Type': 'text/csv; charset=utf-8', ...file }, body: Buffer.from(text) };
}

const cell = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : writeJson(value);
};
