import type { ReactNode } from 'react';
import type { EntryView } from '../../../src-main/contract/history';
import { assertNever } from '../../../src-main/domain/result';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { focusHome } from '../../ui/use-kept-focus';
import { Section } from '../details/Section';
import { Conversation } from './Conversation';
import { RemoveWords } from './RemoveWords';
import { useWords, type Words } from './use-words';

/** What was said in a call, however it came here. */
export function TranscriptSection({ entry }: { readonly entry: EntryView }) {
  const { row } = entry;
  const read = useWords(row, entry.words);
  const fetch = (
    <Button {...focusHome} className="details-open" busy={read.fetching} onClick={read.fetch}>
      {read.problem === null ? 'Fetch transcript' : 'Retry'}
    </Button>
  );
  return (
    <Section title="Transcript">
      {read.problem ? (
        <ProblemAlert problem={read.problem} actions={fetch} />
      ) : read.fetching ? (
        <Spinner label="Fetching the transcript…" />
      ) : (
        <Shown words={read.words} entry={entry} fetch={fetch} />
      )}
    </Section>
  );
}

interface ShownProps {
  readonly words: Words['words'];
  readonly entry: EntryView;
  readonly fetch: ReactNode;
}

function Shown({ words: { state, turns, problem }, entry: { row }, fetch }: ShownProps) {
  switch (state) {
    case 'running':
      return <p className="details-quiet">It will be here when the call has ended.</p>;
    case 'unknown':
      return <p className="details-quiet">There is none: no call was placed, as far as ThunderPhone knows.</p>;
    case 'none':
      return (
        <>
          <p className="details-quiet">There is none: nothing was said, or ThunderPhone has not kept it.</p>
          {fetch}
        </>
      );
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
      return <Conversation call={row} turns={turns} more={<RemoveWords callKey={row.key} />} />;
    default:
      return assertNever(state);
  }
}
