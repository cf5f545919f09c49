import { useMemo } from 'react';
import type { SelectionInput } from '../../../src-main/contract/history-bulk';
import { useCommand } from '../../state/use-command';
import { useSay } from '../../ui/toast/toasts';
import { taggedText, undoneText, wordsText } from './outcome-text';

/** What can be done with many calls, and what is said of it afterwards, in whichever view the person is by then. */
export interface Bulk {
  readonly tag: (selection: SelectionInput, tag: string, isAdded: boolean) => void;
  readonly removeWords: (selection: SelectionInput) => void;
  readonly copyNumbers: (selection: SelectionInput) => void;
}

const whole = new Intl.NumberFormat('en-US');

export function useBulk(): Bulk {
  const say = useSay();
  const { run: tagAll } = useCommand('bulk.tag');
  const { run: undoTags } = useCommand('bulk.undoTags');
  const { run: removeTranscripts } = useCommand('bulk.removeTranscripts');
  const { run: copy } = useCommand('bulk.copyNumbers');
  return useMemo(() => {
    const undone = async (undo: string): Promise<void> => {
      const answer = await undoTags({ undo });
      if (!answer.ok) return;
      say.news(undoneText(answer.value));
      if (answer.value.problem) say.problem(answer.value.problem);
    };
    const tag = async (selection: SelectionInput, tag: string, isAdded: boolean): Promise<void> => {
      const answer = await tagAll({ selection, tag, isAdded });
      if (!answer.ok) return;
      const { undo, problem } = answer.value;
      const text = taggedText(answer.value, tag, isAdded);
      say.news(text, undo === null ? undefined : { label: 'Undo', run: () => void undone(undo) });
      if (problem) say.problem(problem);
    };
    const removeWords = async (selection: SelectionInput): Promise<void> => {
      const answer = await removeTranscripts({ selection });
      if (!answer.ok) return;
      say.news(wordsText(answer.value));
      if (answer.value.problem) say.problem(answer.value.problem);
    };
    const copyNumbers = async (selection: SelectionInput): Promise<void> => {
      const answer = await copy({ selection });
      if (!answer.ok) return;
      const { count } = answer.value;
      if (count === 0) say.news('There is no number in these calls.');
      else say.news(count === 1 ? '1 number copied' : `${whole.format(count)} different numbers copied`);
    };
    return {
      tag: (...args) => void tag(...args),
      removeWords: (selection) => void removeWords(selection),
      copyNumbers: (selection) => void copyNumbers(selection),
    };
  }, [say, tagAll, undoTags, removeTranscripts, copy]);
}
