import { Phone } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../ui/Button';
import type { Readiness } from '../readiness';
import type { PlaceCall } from './use-place-call';
import './call.css';

/** Call, and above it the reason when it cannot be pressed, or what the last press did. */
export function CallButton({ call, readiness }: { readonly call: PlaceCall; readonly readiness: Readiness }) {
  const reasonId = useId();
  const { placing, called, press } = call;
  const reason = readiness.ready || placing ? undefined : readiness.reason;
  return (
    <div className="call">
      <div className="call-said">
        <span role="status">{placing ? 'Sending…' : called && `Calling ${called}`}</span>
        {called === null && (
          <span id={reasonId} className="call-reason">
            {reason}
          </span>
        )}
      </div>
      <Button
        look="go"
        className="call-button"
        icon={<Phone size={19} aria-hidden />}
        busy={placing}
        unavailable={reason}
        {...(called === null ? { reasonId } : {})}
        title=""
        onKeyDown={(event) => {
          // A held Enter would press the button again and again.
          if (event.key === 'Enter' && event.repeat) event.preventDefault();
        }}
        onClick={press}
      >
        Call
      </Button>
    </div>
  );
}
