import type { ProblemCode } from '../../../src-main/domain/problem/problem';
import type { HistoryImportView } from '../../../src-main/contract/history-import';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { importText } from './import-text';
import './import-line.css';

interface ImportLineProps {
  readonly view: HistoryImportView | null;
  /** A problem that the list below says itself; it is not said twice. */
  readonly said: ProblemCode | null;
}

/** How far the calls from before are taken over; nothing once they all are. */
export function ImportLine({ view, said }: ImportLineProps) {
  if (view?.state === 'trouble' && view.problem?.code === said) return null;
  if (view === null || view.state === 'done' || view.state === 'waiting') return null;
  return <Line view={view} />;
}

function Line({ view }: { readonly view: HistoryImportView }) {
  const pause = useCommand('history.pauseImport');
  const resume = useCommand('history.resumeImport');
  const isPaused = view.state === 'paused';
  const { run, busy } = isPaused ? resume : pause;
  const button = (
    <Button busy={busy} onClick={() => void run(null)}>
      {isPaused ? 'Resume' : 'Pause'}
    </Button>
  );
  if (view.state === 'trouble' && view.problem) {
    return (
      <ProblemAlert
        className="import-problem"
        problem={view.problem}
        extra={`Earlier calls are not all here yet: ${importText(view)}. It goes on by itself.`}
        actions={button}
      />
    );
  }
  const label = isPaused ? 'Reading earlier calls is paused' : 'Reading earlier calls';
  const share = view.expected === null || view.expected < view.taken ? {} : { max: view.expected, value: view.taken };
  return (
    <div className="import-line">
      <div className="import-words">
        <span>{label}</span> <span className="import-count">{importText(view)}</span>
      </div>
      {!isPaused && <progress className="import-bar" aria-label="Reading earlier calls" {...share} />}
      {button}
    </div>
  );
}
