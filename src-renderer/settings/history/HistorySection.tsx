import { useHistoryImport } from '../../history/import/use-history-import';
import { importText, transcriptCount } from '../../history/import/import-text';
import { useCommand } from '../../state/use-command';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Status } from '../../ui/Status';
import { SwitchField } from '../../ui/SwitchField';
import { KeepRecordings } from './KeepRecordings';
import { KeepTranscripts } from './KeepTranscripts';
import { RemoveTranscripts } from './RemoveTranscripts';
import { useTranscriptCount } from './use-transcript-count';

/** What of the organization's calls is kept on this computer, and for how long. */
export function HistorySection() {
  const view = useHistoryImport();
  const fetchPast = useCommand('history.fetchPast');
  const { count, read } = useTranscriptCount(view?.transcripts.fetched ?? 0);
  if (view === null) return null;
  const { ofPast, wanted, problem, retention } = view.transcripts;
  return (
    <section className="settings-section" aria-labelledby="settings-history">
      <h2 className="section-title" id="settings-history">
        History
      </h2>
      <div className="calling-part">
        <p className="settings-text">
          Kept on this computer: {importText(view)} of this organization
          {count === null ? '' : `, and ${transcriptCount(count)} of all accounts`}.
        </p>
        <SwitchField
          label="Fetch transcripts of earlier calls"
          isOn={ofPast}
          onChange={(on) => void fetchPast.run({ on })}
        />
        <Status className="settings-text">
          {ofPast && wanted > 0 ? `${transcriptCount(wanted)} still to be asked for, about one a second.` : ''}
        </Status>
        {problem && ofPast && <ProblemAlert problem={problem} extra="It goes on by itself." />}
        <KeepTranscripts retention={retention} onChanged={read} />
        <RemoveTranscripts count={count} onRemoved={read} />
        <KeepRecordings />
      </div>
    </section>
  );
}
