import { Copy, Save, Undo2, X } from 'lucide-react';
import type { ImportReportView } from '../../src-main/contract/views';
import { countryName, isRegion } from '../../src-main/domain/number';
import { useCommand } from '../state/use-command';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { useSay } from '../ui/toast/toasts';

interface ImportReportProps {
  readonly report: ImportReportView;
  readonly onClose: () => void;
}

const count = (value: number): string => value.toLocaleString('en');

const numbersText = (value: number): string => (value === 1 ? '1 number' : `${count(value)} numbers`);

/** What an import added, and each line that it skipped with the reason. */
export function ImportReport({ report, onClose }: ImportReportProps) {
  const { fileName, region, added, already, skippedCount, skipped } = report;
  return (
    <section className="list-report" aria-label="Import report">
      <header>
        <h4>
          <bdi>{fileName}</bdi>
        </h4>
        <IconButton label="Close report" size="s" icon={<X size={15} />} onClick={onClose} />
      </header>
      <p role="status">
        {count(added)} added · {count(already)} already there · {count(skippedCount)} skipped
      </p>
      <p className="settings-text">
        Numbers without a country code were read as numbers of {isRegion(region) ? countryName(region) : region}.
      </p>
      {skippedCount > 0 && (
        <>
          {/* Scrolls by keyboard as well. */}
          <ol className="list-skipped" aria-label="Skipped lines" tabIndex={0}>
            {skipped.map(({ line, text, reason }) => (
              <li key={line} className="copyable">
                <b>Line {line}</b> {text !== '' && <bdi>“{text}”</bdi>} {reason}
              </li>
            ))}
          </ol>
          {skippedCount > skipped.length && (
            <p className="settings-text">
              The first {count(skipped.length)} are shown; copied or saved, all of them are there.
            </p>
          )}
        </>
      )}
      <ReportButtons report={report} onClose={onClose} />
    </section>
  );
}

function ReportButtons({ report, onClose }: ImportReportProps) {
  const say = useSay();
  const { addedAt, fileName, added, skippedCount } = report;
  const { run: takeBack, busy: takingBack } = useCommand('doNotCall.undoImport');
  const { run: copy } = useCommand('doNotCall.copyReport');
  const { run: save, busy } = useCommand('doNotCall.saveReport');
  const undo = async (): Promise<void> => {
    const answer = await takeBack({ addedAt });
    if (!answer.ok) return;
    say.news(`${numbersText(answer.value)} of ${fileName} taken off the list again.`);
    onClose();
  };
  return (
    <div className="list-buttons">
      {added > 0 && (
        <Button busy={takingBack} icon={<Undo2 size={15} aria-hidden />} onClick={() => void undo()}>
          Undo import
        </Button>
      )}
      <Button
        icon={<Copy size={15} aria-hidden />}
        onClick={() => void copy(null).then((answer) => answer.ok && say.news('Copied'))}
      >
        Copy report
      </Button>
      {skippedCount > 0 && (
        <Button
          busy={busy}
          icon={<Save size={15} aria-hidden />}
          onClick={() =>
            void save(null).then(
              (answer) => answer.ok && answer.value !== null && say.news(`${count(answer.value)} lines were saved.`),
            )
          }
        >
          Save skipped lines…
        </Button>
      )}
    </div>
  );
}
