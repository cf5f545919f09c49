import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { bulkLabel, bulkText, exportText } from './work-text';
import { useHistoryWork } from './use-history-work';
import { KeptChange } from './KeptChange';
import '../import/import-line.css';

/** How far an export is, and what else is being done with many calls, or was and can be gone on with or undone. */
export function WorkLines() {
  const { exporting, bulk } = useHistoryWork();
  const cancel = useCommand('export.cancel');
  const stop = useCommand('bulk.stop');
  return (
    <>
      {exporting && (
        <Line
          label={`Exporting to ${exporting.fileName}`}
          name="Exporting calls"
          text={exportText(exporting)}
          done={exporting.rows}
          of={exporting.of}
        >
          <Button busy={cancel.busy} onClick={() => void cancel.run(null)}>
            Cancel export
          </Button>
        </Line>
      )}
      {bulk && (
        <Line
          label={bulkLabel(bulk.work)}
          name={bulkLabel(bulk.work)}
          text={bulkText(bulk)}
          done={bulk.done}
          of={bulk.of}
        >
          <Button busy={stop.busy} onClick={() => void stop.run(null)}>
            Stop
          </Button>
        </Line>
      )}
      {bulk === null && <KeptChange />}
    </>
  );
}

interface LineProps {
  readonly label: string;
  /** Of the bar. */
  readonly name: string;
  readonly text: string;
  readonly done: number;
  readonly of: number;
  readonly children: React.ReactNode;
}

function Line({ label, name, text, done, of, children }: LineProps) {
  return (
    <div className="import-line">
      <div className="import-words">
        <bdi>{label}</bdi> <span className="import-count">{text}</span>
      </div>
      <progress
        className="import-bar"
        aria-label={name}
        {...(of === 0 ? {} : { max: Math.max(of, done), value: done })}
      />
      {children}
    </div>
  );
}
