import { Ban } from 'lucide-react';
import type { ListEntryView } from '../../../src-main/contract/views';
import { doNotCallText } from '../../../src-main/domain/guard/do-not-call';
import { useAppState } from '../../state/AppContext';

/** That a number is on the do-not-call list, and what that means for the next press of Call. */
export function ListedLine({ entry }: { readonly entry: ListEntryView }) {
  const mode = useAppState((state) => state.guards.doNotCall.mode);
  return (
    <p className={mode === 'restrict' ? 'number-refused' : 'number-warning'}>
      <Ban size={13} aria-hidden /> {doNotCallText(entry)} {mode === 'restrict' && 'It is not called.'}
    </p>
  );
}
