import type { DoNotCallList } from '../../calls/guard/do-not-call-list';
import type { HoursSetting } from '../../calls/guard/hours-setting';
import type { ImportReport } from '../../calls/guard/list-import';
import type { GuardsView, ImportReportView } from '../../contract/views';

interface Guards {
  readonly hours: Pick<HoursSetting, 'current'>;
  readonly doNotCall: Pick<DoNotCallList, 'mode' | 'version'>;
}

export const guardsView = ({ hours, doNotCall }: Guards): GuardsView => ({
  hours: { ...hours.current() },
  doNotCall: { mode: doNotCall.mode(), version: doNotCall.version() },
});

/** Of the lines that were skipped these are shown; all of them can be copied or saved. */
const SHOWN = 200;

export const importReportView = ({ skipped, ...report }: ImportReport): ImportReportView => ({
  ...report,
  skippedCount: skipped.length,
  skipped: skipped.slice(0, SHOWN).map((line) => ({ ...line })),
});
