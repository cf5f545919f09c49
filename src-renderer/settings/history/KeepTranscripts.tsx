import { useId, useState } from 'react';
import type { HistoryImportView } from '../../../src-main/contract/history-import';
import { useCommand } from '../../state/use-command';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

type Retention = HistoryImportView['transcripts']['retention'];

const CHOICES: readonly { readonly retention: Retention; readonly text: string }[] = [
  { retention: 'forever', text: 'For ever' },
  { retention: 365, text: 'A year' },
  { retention: 90, text: '90 days' },
  { retention: 30, text: '30 days' },
];

const isShorter = (one: Retention, other: Retention): one is Exclude<Retention, 'forever'> =>
  one !== 'forever' && (other === 'forever' || one < other);

interface KeepTranscriptsProps {
  readonly retention: Retention;
  readonly onChanged: () => void;
}

/** How long transcripts are kept. A shorter time removes some at once, so it asks. */
export function KeepTranscripts({ retention, onChanged }: KeepTranscriptsProps) {
  const name = useId();
  const [asking, setAsking] = useState<Exclude<Retention, 'forever'> | null>(null);
  const { run, busy, problem } = useCommand('history.setRetention', 'here');
  const choose = async (chosen: Retention): Promise<void> => {
    const answer = await run({ retention: chosen });
    if (!answer.ok) return;
    setAsking(null);
    onChanged();
  };
  return (
    <>
      <div role="radiogroup" aria-label="Keep transcripts" className="list-modes">
        <h3 className="calling-title">Keep transcripts</h3>
        {CHOICES.map((each) => (
          <label key={each.retention} className="calling-check">
            <input
              type="radio"
              name={name}
              checked={retention === each.retention}
              onChange={() =>
                isShorter(each.retention, retention) ? setAsking(each.retention) : void choose(each.retention)
              }
            />
            {each.text}
          </label>
        ))}
      </div>
      <ConfirmDialog
        isOpen={asking !== null}
        title={`Keep transcripts for ${String(asking ?? '')} days?`}
        confirm="Remove older ones"
        danger
        busy={busy}
        problem={problem}
        onCancel={() => setAsking(null)}
        onConfirm={() => asking !== null && void choose(asking)}
      >
        <p>
          Transcripts of calls that began earlier are removed from this computer now, and from then on every day. They
          are not fetched again. The calls stay in the history, with notes and tags.
        </p>
      </ConfirmDialog>
    </>
  );
}
