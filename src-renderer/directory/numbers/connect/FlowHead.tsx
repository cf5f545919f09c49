import { Check, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { IconButton } from '../../../ui/IconButton';

const STEPS = [
  ['provider', 'Provider'],
  ['credentials', 'Credentials'],
  ['numbers', 'Numbers'],
  ['verify', 'Verify'],
] as const;

export type FlowStep = (typeof STEPS)[number][0];

interface FlowHeadProps {
  readonly title: string;
  /** Null for work of one step. */
  readonly step: FlowStep | null;
  readonly onClose: () => void;
}

/** What is being done, how far it is, and the way out. A new step takes the focus here, so that it is read from the top. */
export function FlowHead({ title, step, onClose }: FlowHeadProps) {
  const headRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first field of a step may have taken it already.
    if (!headRef.current?.closest('.flow')?.contains(document.activeElement)) headRef.current?.focus();
  }, [step]);
  const at = STEPS.findIndex(([name]) => name === step);
  return (
    <header className="flow-head">
      <h2 ref={headRef} tabIndex={-1} className="flow-title">
        {title}
      </h2>
      <IconButton label="Close" icon={<X size={17} />} onClick={onClose} />
      {step !== null && (
        <ol className="flow-steps" aria-label="Steps">
          {STEPS.map(([name, words], index) => (
            <li key={name} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
              <span aria-hidden>{index < at ? <Check size={12} /> : index + 1}</span>
              {words}
            </li>
          ))}
        </ol>
      )}
    </header>
  );
}
