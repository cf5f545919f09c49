import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { EntryView } from '../../../src-main/contract/history';
import { assertNever } from '../../../src-main/domain/result';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { Section } from '../details/Section';
import { Turn } from '../details/Turn';
import '../details/transcript.css';

/** What was said in a call. Words that were never asked for are fetched when it is opened; removed ones by a press. */
export function EntryWords({ entry }: { readonly entry: EntryView }) {
  const { key, callId, transcript } = entry.row;
  const { run, busy, problem } = useCommand('history.fetchWords', 'here');
  const tried = useRef(false);
  const missing = entry.words.state === 'unknown' && callId !== null;
  useEffect(() => {
    if (!missing || tried.current) return;
    tried.current = true;
    void run({ key });
  }, [missing, key, run]);
  const fetch = (
    <Button busy={busy} onClick={() => void run({ key })}>
      {problem === null ? 'Fetch transcript' : 'Retry'}
    </Button>
  );
  return (
    <Section title="Transcript">
      {problem ? (
        <ProblemAlert problem={problem} actions={fetch} />
      ) : busy || (missing && transcript === 'unknown') ? (
        <Spinner label="Fetching the transcript…" />
      ) : (
        <Words entry={entry} fetch={fetch} />
      )}
    </Section>
  );
}

function Words({ entry, fetch }: { readonly entry: EntryView; readonly fetch: ReactNode }) {
  const { state, turns, problem } = entry.words;
  switch (state) {
    case 'running':
      return <p className="details-quiet">It will be here when the call has ended.</p>;
    case 'unknown':
      return <p className="details-quiet">There is none: ThunderPhone has no call of this.</p>;
    case 'none':
      return <p className="details-quiet">There is none: nothing was said, or ThunderPhone did not keep it.</p>;
    case 'removed':
      return (
        <>
          <p className="details-quiet">It was removed from this computer.</p>
          {fetch}
        </>
      );
    case 'problem':
      return problem && <ProblemAlert problem={problem} />;
    case 'kept':
      return (
        <ol className="transcript">
          {turns.map((turn, index) => (
            <Turn key={index} turn={turn} agentName={entry.row.agentName} />
          ))}
        </ol>
      );
    default:
      return assertNever(state);
  }
}
