import { memo } from 'react';
import { useApp, useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';
import { rowsProblem } from '../../state/directory-pages';
import { listsStanding } from '../../state/directory-standing';
import { ageText } from '../../text/age';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { RefreshList } from '../call/NextStep';
import type { Choices } from '../use-dial';

/** What keeps the lists of numbers and agents from being whole, and what to do about it. */
export const DirectoryNotice = memo(function DirectoryNotice({ choices }: { readonly choices: Choices }) {
  const app = useApp();
  const directory = useAppState((state) => state.directory);
  const unreadable = useAppState((state) => rowsProblem(state.rows, ['lines', 'agents']));
  if (unreadable) {
    return <ProblemAlert problem={unreadable} actions={<Button onClick={app.readDirectoryAgain}>Retry</Button>} />;
  }
  const { problem, state, fetchedAt } = listsStanding(directory);
  if (problem) {
    const actions = <RefreshList>Retry</RefreshList>;
    return (
      <ProblemAlert problem={problem} extra={fetchedAt !== null && <Stale fetchedAt={fetchedAt} />} actions={actions} />
    );
  }
  return state === 'ready' && choices.rowsKnown ? <Missing choices={choices} /> : null;
});

function Stale({ fetchedAt }: { readonly fetchedAt: number | null }) {
  const now = useMinute();
  return <>Numbers and agents are shown as they were {fetchedAt === null ? 'before' : ageText(fetchedAt, now)}.</>;
}

function Missing({ choices: { lines, agents } }: { readonly choices: Choices }) {
  if (lines.length === 0) {
    return (
      <Alert tone="wait" title="This organization has no phone numbers" actions={<NumbersActions />}>
        <p>A call needs a number to come from: connect the provider of yours, and import it.</p>
      </Alert>
    );
  }
  if (!lines.some((line) => line.eligible)) {
    return (
      <Alert tone="wait" title="None of your numbers can call out" actions={<NumbersActions />}>
        <p>The Numbers page says why for each and what to do: verify one, or import one from your provider.</p>
      </Alert>
    );
  }
  if (agents.length === 0 && !lines.some((line) => line.eligible && line.ownAgentId !== null)) {
    return (
      <Alert tone="wait" title="This organization has no agents" actions={<RefreshList>Refresh the list</RefreshList>}>
        <p>An agent makes the call for you. Make one in the dashboard, then refresh.</p>
      </Alert>
    );
  }
  return null;
}

function NumbersActions() {
  const app = useApp();
  return (
    <>
      <Button onClick={() => app.show('numbers')}>Open numbers</Button>
      <RefreshList>Refresh the list</RefreshList>
    </>
  );
}
