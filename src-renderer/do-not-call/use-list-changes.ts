import { useMemo } from 'react';
import type { ListEntryView } from '../../src-main/contract/views';
import { formatE164 } from '../../src-main/domain/number';
import { useCommand } from '../state/use-command';
import { useSay } from '../ui/toast/toasts';

export interface ListChanges {
  /** Puts the number of a call, E.164, on the list. */
  readonly add: (number: string) => Promise<void>;
  readonly remove: (number: string) => Promise<void>;
}

/** Changes of the do-not-call list that can be taken back. */
export function useListChanges(): ListChanges {
  const say = useSay();
  const { run: runAdd } = useCommand('doNotCall.add');
  const { run: runRemove } = useCommand('doNotCall.remove');
  const { run: runRestore } = useCommand('doNotCall.restore');
  return useMemo(() => {
    const restore = (entry: ListEntryView): void => void runRestore(entry);
    const remove = async (number: string): Promise<void> => {
      const answer = await runRemove({ number });
      if (!answer.ok) return;
      const entry = answer.value;
      say.news(`${formatE164(number)} may be called again.`, { label: 'Undo', run: () => restore(entry) });
    };
    const add = async (number: string): Promise<void> => {
      const answer = await runAdd({ number, region: null, note: '', from: 'call' });
      if (!answer.ok) return;
      const shown = formatE164(number);
      if (!answer.value.added) say.news(`${shown} is on your do-not-call list already.`);
      else say.news(`${shown} is on your do-not-call list.`, { label: 'Undo', run: () => void runRemove({ number }) });
    };
    return { add, remove };
  }, [say, runAdd, runRemove, runRestore]);
}
