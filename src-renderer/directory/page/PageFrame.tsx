import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PartName } from '../../../src-main/domain/directory/directory';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { IconButton } from '../../ui/IconButton';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { pageStanding } from './page-standing';
import { useFreshParts } from '../../state/use-fresh-parts';
import './page.css';

interface PageFrameProps {
  readonly title: string;
  /** What of the directory the page shows: read anew when it opens, by Refresh, and again after trouble. */
  readonly parts: readonly PartName[];
  /** Beside the title: what can be done on the page. */
  readonly actions?: ReactNode;
  /** Under the title: search and filters. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

/** A page on what the organization has: its title, its age, what went wrong while reading it, and the page itself. */
export function PageFrame({ title, parts, actions, bar, children }: PageFrameProps) {
  useFreshParts(parts);
  const account = useAppState((state) => state.activeAccountId);
  const directory = useAppState((state) => state.directory);
  const { loading, fetchedAt, problem } = pageStanding(directory, parts);
  const { run } = useCommand('directory.refresh', 'here');
  const refresh = () => void run({ parts: [...parts] });
  return (
    <section className="page" aria-label={title}>
      <header className="page-head">
        <h1 className="page-title">{title}</h1>
        {account !== null && (
          <>
            <Age fetchedAt={fetchedAt} loading={loading} />
            <IconButton label="Refresh" icon={<RefreshCw size={15} />} busy={loading} onClick={refresh} />
          </>
        )}
        <span className="page-spring" />
        {actions}
      </header>
      {account === null ? (
        <EmptyState title="No account yet">Add an account, or try the sandbox: the Dial view shows how.</EmptyState>
      ) : (
        <>
          {problem && (
            <ProblemAlert
              className="page-problem"
              problem={problem}
              extra={fetchedAt !== null && 'What is shown is older.'}
              actions={
                <Button busy={loading} onClick={refresh}>
                  Try again
                </Button>
              }
            />
          )}
          {bar && <div className="page-bar">{bar}</div>}
          {fetchedAt === null && problem === null ? <FirstReading /> : children}
        </>
      )}
    </section>
  );
}

function Age({ fetchedAt, loading }: { readonly fetchedAt: number | null; readonly loading: boolean }) {
  const now = useMinute();
  if (fetchedAt === null) return null;
  return <p className="page-age">{loading ? 'Updating…' : `Updated ${ageText(fetchedAt, now)}`}</p>;
}

const FirstReading = () => (
  <div className="page-reading">
    <Spinner label="Loading…" />
  </div>
);
