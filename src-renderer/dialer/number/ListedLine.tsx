import { Ban } from 'lucide-react';
import { doNotCallText } from '../../../src-main/domain/guard/do-not-call';
import { useAppState } from '../../state/AppContext';
import { AddToList } from '../../do-not-call/AddToList';
import { useListed } from './use-listed';

/** Whether the number is on the do-not-call list; where it is not, the way onto it. */
export function ListedLine({ e164 }: { readonly e164: string }) {
  const mode = useAppState((state) => state.guards.doNotCall.mode);
  const entry = useListed(e164);
  if (entry === undefined) return null;
  if (entry === null) return <AddToList number={e164} look="link" />;
  return (
    <p className={mode === 'restrict' ? 'number-refused' : 'number-warning'}>
      <Ban size={13} aria-hidden /> {doNotCallText(entry)} {mode === 'restrict' && 'It is not called.'}
    </p>
  );
}
