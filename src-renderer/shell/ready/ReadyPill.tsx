import { Check, CircleAlert, CircleHelp } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import type { ReadinessView } from '../../../src-main/contract/readiness';
import { assertNever } from '../../../src-main/domain/result';
import { useAppState } from '../../state/AppContext';
import { Spinner } from '../../ui/Spinner';

const loadPanel = () => import('./ReadyPanel');
const ReadyPanel = lazy(loadPanel);

/** Whether this account can call, in two words; pressed, what was seen and what is missing. */
export function ReadyPill() {
  const state = useAppState(({ readiness }) => readiness.state);
  const headline = useAppState(({ readiness }) => readiness.headline);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className={`pill pill-${toneOf(state)} bar-button bar-ready`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={headline}
        title={headline}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => setIsOpen(true)}
      >
        <Picture state={state} />
        <span className="bar-wide">{headline}</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ReadyPanel triggerRef={triggerRef} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function toneOf(state: ReadinessView['state']): 'plain' | 'wait' | 'bad' {
  switch (state) {
    case 'ready':
    case 'checking':
      return 'plain';
    case 'unsure':
      return 'wait';
    case 'missing':
      return 'bad';
    default:
      return assertNever(state);
  }
}

function Picture({ state }: Pick<ReadinessView, 'state'>) {
  switch (state) {
    case 'ready':
      return <Check size={14} color="var(--live)" aria-hidden />;
    case 'checking':
      return <Spinner />;
    case 'unsure':
      return <CircleHelp size={14} aria-hidden />;
    case 'missing':
      return <CircleAlert size={14} aria-hidden />;
    default:
      return assertNever(state);
  }
}
