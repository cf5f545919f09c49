import { Suspense } from 'react';
import { partsForCalling } from '../../src-main/domain/directory/directory';
import { Dialer } from '../dialer/Dialer';
import { LiveCalls } from '../live/LiveCalls';
import { useApp, useAppState } from '../state/AppContext';
import { useFreshParts } from '../state/use-fresh-parts';
import { Dialog } from '../ui/Dialog';
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
      {wide ? (
        <div className="dial-side">
          <LiveCalls compact={false} />
          <SelectedCall wide />
        </div>
      ) : (
        <SelectedCall wide={false} />
      )}
    </div>
  );
}

function SelectedCall({ wide }: { readonly wide: boolean }) {
  const app = useApp();
  const attemptId = useAppState((state) => state.selectedAttemptId);
  if (attemptId === null) return null;
  const onClose = () => app.select(null);
  const details = (
    <ErrorBoundary key={attemptId} what="This part">
      <Suspense fallback={<Spinner label="Loading…" />}>
        <CallDetails attemptId={attemptId} onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  );
  if (wide) return <div className="dial-detail">{details}</div>;
  return (
    <Dialog isOpen kind="sheet" bare title="Call details" onClose={onClose}>
      {details}
    </Dialog>
  );
}
