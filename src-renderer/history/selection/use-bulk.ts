import { useMemo } from 'react';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { useCommand } from '../../state/use-command';

/** What can be done with many calls. How it ended is told by `tellEnded`, to whichever window is there by then. */
export interface Bulk {
  readonly tag: (selection: SelectionInput, tag: string, isAdded: boolean) => void;
  readonly removeWords: (selection: SelectionInput) => void;
  readonly copyNumbers: (selection: SelectionInput) => void;
}

export function useBulk(): Bulk {
  const { run: tag } = useCommand('bulk.tag');
  const { run: removeTranscripts } = useCommand('bulk.removeTranscripts');
  const { run: copy } = useCommand('bulk.copyNumbers');
  return useMemo(
    () => ({
      tag: (selection, name, isAdded) => void tag({ selection, tag: name, isAdded }),
      removeWords: (selection) => void removeTranscripts({ selection }),
      copyNumbers: (selection) => void copy({ selection }),
    }),
    [tag, removeTranscripts, copy],
  );
}
