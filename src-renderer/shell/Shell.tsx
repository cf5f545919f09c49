import { DatabaseZap } from 'lucide-react';
import { Suspense } from 'react';
import { assertNever } from '../../src-main/domain/result';
import { useApp, useAppState } from '../state/AppContext';
import type { View } from '../state/app-state';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { EmptyState } from '../ui/EmptyState';
import { Spinner } from '../ui/Spinner';
import { DialView } from './DialView';
import { ErrorBoundary } from './ErrorBoundary';
import { MainNav } from './MainNav';
import { Notices } from './Notices';
import { TitleBar } from './TitleBar';
import { WorkNews } from './WorkNews';
import { AgentsView, BillingView, FirstRun, HistoryView, NumbersView, SettingsView } from './views';
import './shell.css';

/** The window: title area, navigation, and the view in use. */
export function Shell() {
  const view = useAppState((state) => state.view);
  const phase = useAppState((state) => state.phase);
  const isFirstRun = useAppState((state) => state.phase === 'ready' && state.accounts.length === 0);
  const hasNoRecord = useAppState((state) => state.phase === 'ready' && state.storage === 'failed');
  // Settings and history are there without an account; what needs one shows how to get one.
  const shown = isFirstRun && view === 'dial' ? 'first-run' : view;
  return (
    <div className="shell">
      <TitleBar />
      <Notices />
      <WorkNews />
      <MainNav />
      <main className="shell-view">
        <ErrorBoundary key={shown} what="This view">
          <Suspense fallback={<ViewLoading />}>
            {phase === 'failed' ? (
              <StartFailed />
            ) : hasNoRecord && view === 'dial' ? (
              <NoRecord />
            ) : shown === 'first-run' ? (
              <FirstRun />
            ) : (
              <ViewOf view={view} />
            )}
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}

function ViewOf({ view }: { readonly view: View }) {
  switch (view) {
    case 'dial':
      return <DialView />;
    case 'history':
      return <HistoryView />;
    case 'agents':
      return <AgentsView />;
    case 'numbers':
      return <NumbersView />;
    case 'billing':
      return <BillingView />;
    case 'settings':
      return <SettingsView />;
    default:
      return assertNever(view);
  }
}

const ViewLoading = () => (
  <div className="shell-loading">
    <Spinner label="Loading…" />
  </div>
);

/** Accounts are in the record too, so the first run would offer what can't be kept and hide what is there. */
const NoRecord = () => (
  <EmptyState icon={<DatabaseZap size={22} />} title="Nothing can be called now">
    Thunderdial places no call that it can’t record. What is wrong, and what to do, stands above. Nothing was changed or
    deleted.
  </EmptyState>
);

function StartFailed() {
  const app = useApp();
  const problem = useAppState((state) => state.startProblem);
  if (problem === null) return null;
  return (
    <div className="error-boundary">
      <ProblemAlert problem={problem} actions={<Button onClick={() => void app.start()}>Try again</Button>} />
    </div>
  );
}
