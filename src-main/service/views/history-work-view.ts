import type { BulkOutcomeView, HistoryWorkView } from '../../contract/history-bulk';
import { problemView } from '../../contract/problem-view';
import type { BulkDesk, BulkOutcome } from '../../history/bulk/bulk-desk';
import type { ExportDesk } from '../../history/export/export-desk';

export interface HistoryWork {
  readonly exporter: ExportDesk;
  readonly bulk: BulkDesk;
}

export function historyWorkView({ exporter, bulk }: HistoryWork): HistoryWorkView {
  const [exporting, standing] = [exporter.current(), bulk.current()];
  return { exporting: exporting && { ...exporting }, bulk: standing && { ...standing } };
}

export const outcomeView = ({ done, changed, full, stopped, problem }: BulkOutcome): BulkOutcomeView => ({
  done,
  changed,
  full,
  stopped,
  problem: problem && problemView(problem),
});
