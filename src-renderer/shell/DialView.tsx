import { Suspense } from 'react';
import { partsForCalling } from '../../src-main/domain/directory/directory';
import { Dialer } from '../dialer/Dialer';
import { LiveCalls } from '../live/LiveCalls';
import { useApp, useAppState } from '../state/AppContext';
import { useFreshParts } from '../state/use-fresh-parts';
import { SideSheet } from '../ui/SideSheet';
import { Spinner } from '../ui/Spinner';
import { ErrorBoundary } from './ErrorBoundary';
import { useWide } from './use-wide';
import { CallDetails } from './views';
import './dial-view.css';

/** The dialer beside the live calls, or, in a narrow window, under the newest of them. */
export function DialView() {
  const wide = useWide();
  useFreshParts(partsForCalling);
  return (
    <div className="dial-view">
      <h1 className="sr-only">Dial</h1>
      {!wide && <LiveCalls compact />}
      {/* At one place in the tree: what is typed and asked in it stays when the window becomes narrow or wide. */}
      <Dialer />
      {/* The same for the details: a narrow window has them over everything, where they are. */}
      <div className="dial-side">
        {wide && <LiveCalls compact={false} />}
        <SelectedCall />
      </div>
    </div>
  );
}

function SelectedCall() {
  const app = useApp();
  const attemptId = useAppState((state) => state.selectedAttemptId);
  if (attemptId === null) return null;
  const onClose = () => app.select(null);
  return (
    <SideSheet className="dial-detail" title="Call details" onClose={onClose}>
      <ErrorBoundary key={attemptId} what="This part">
        <Suspense fallback={<Spinner label="Loading…" />}>
          <CallDetails attemptId={attemptId} onClose={onClose} />
        </Suspense>
      </ErrorBoundary>
    </SideSheet>
  );
}
