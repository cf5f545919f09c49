import { Check, CircleHelp, CircleSlash, Phone, PhoneOff, X } from 'lucide-react';
import type { CallView } from '../../src-main/contract/views';
import { assertNever } from '../../src-main/domain/result';
import { callTone } from './call-tone';
import { Spinner } from './Spinner';
import './state-badge.css';

/** The round picture before a call: it repeats the state's colour by a shape. */
export function StateIcon({ call }: { readonly call: Pick<CallView, 'state' | 'following'> }) {
  return (
    <span className={`state-icon tone-${callTone(call)}`} aria-hidden="true">
      {picture(call.state)}
    </span>
  );
}

function picture(state: CallView['state']) {
  const size = 17;
  switch (state) {
    case 'sending':
      return <Spinner />;
    case 'initiated':
    case 'in_progress':
      return <Phone size={size} />;
    case 'completed':
      return <Check size={size} />;
    case 'failed':
      return <PhoneOff size={size} />;
    case 'refused':
      return <X size={size} />;
    case 'unconfirmed':
      return <CircleHelp size={size} />;
    case 'not_placed':
      return <CircleSlash size={size} />;
    default:
      return assertNever(state);
  }
}
