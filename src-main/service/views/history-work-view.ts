import type { HistoryWorkView, ManyChangeView, WorkEndingView } from '../../contract/history-bulk';
import { problemView } from '../../contract/problem-view';
import { assertNever } from '../../domain/result';
import type { BulkDesk } from '../../history/bulk/bulk-desk';
import type { ManyChange } from '../../history/bulk/ports';
import type { ExportDesk, Exported } from '../../history/export/export-desk';
import type { WorkEnding, WorkEndings } from '../../history/work-endings';

export interface HistoryWork {
  readonly exporter: ExportDesk;
  readonly bulk: BulkDesk;
  readonly endings: WorkEndings;
}

export function historyWorkView({ exporter, bulk, endings }: HistoryWork): HistoryWorkView {
  const [exporting, standing] = [exporter.current(), bulk.current()];
  return {
    exporting: exporting && { ...exporting },
    bulk: standing && { ...standing },
    ended: endings.count(),
    runs: bulk.runs(),
  };
}

export const manyChangeView = ({ name, work, phase, of, done, changed, full }: ManyChange): ManyChangeView => ({
  name,
  work: work.kind === 'transcripts' ? work.kind : work.isAdded ? 'tag' : 'untag',
  tag: work.kind === 'transcripts' ? '' : work.tag,
  phase,
  of,
  done,
  changed,
  full,
});

export function workEndingView(ending: WorkEnding): WorkEndingView {
  switch (ending.kind) {
    case 'export':
      return exportedView(ending.exported);
    case 'change': {
      const { change, problem, ...rest } = ending;
      return { ...rest, change: manyChangeView(change), problem: problem && problemView(problem) };
    }
    case 'numbers':
      return { ...ending, problem: ending.problem && problemView(ending.problem) };
    default:
      return assertNever(ending);
  }
}

function exportedView(exported: Exclude<Exported, { readonly kind: 'none' }>): WorkEndingView {
  switch (exported.kind) {
    case 'done': {
      const { fileName, rows, bytes } = exported;
      return { kind: 'exported', fileName, rows, bytes };
    }
    case 'cancelled':
      return { kind: 'export_cancelled' };
    case 'failed':
      return { kind: 'export_failed', problem: problemView(exported.problem) };
    default:
      return assertNever(exported);
  }
}
