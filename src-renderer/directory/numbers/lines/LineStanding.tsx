import { Ban, Check, Clock, ShieldAlert } from 'lucide-react';
import type { LineView } from '../../../../src-main/contract/views';
import { Pill } from '../../../ui/Pill';
import './lines.css';

/** In a word or two: whether a number can call out, and if not, why. */
export function LineStanding({ line }: { readonly line: LineView }) {
  if (line.eligible) {
    return (
      <Pill tone="live" icon={<Check size={13} aria-hidden />}>
        Can call
      </Pill>
    );
  }
  const Picture = line.step === 'wait' ? Clock : line.step === 'verify' ? ShieldAlert : Ban;
  const waits = line.step === 'wait' || line.step === 'verify';
  return (
    <Pill
      tone={waits ? 'wait' : 'plain'}
      className="line-reason"
      title={line.reason}
      icon={<Picture size={13} aria-hidden />}
    >
      <span>{line.reason}</span>
    </Pill>
  );
}
