import type { CallView } from '../../src-main/contract/views';
import { callTone } from './call-tone';
import './state-badge.css';

/** The state of a call in its own words, coloured by what it means. */
export function StateBadge({ call }: { readonly call: Pick<CallView, 'state' | 'following' | 'label'> }) {
  return (
    <span className={`state-badge tone-${callTone(call)}`} title={call.label}>
      {call.label}
    </span>
  );
}
