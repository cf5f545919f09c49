import type { ManyChangeView, WorkEndingView } from '../../../src-main/contract/history-bulk';
import { assertNever } from '../../../src-main/domain/result';
import { transcriptCount } from '../import/import-text';
import { callCount } from '../words/count';

type ChangeEnding = Extract<WorkEndingView, { kind: 'change' }>;

const whole = new Intl.NumberFormat('en-US');

/** What a change of many calls came to, with what it left as it was and why it ended early. */
export function changeText(ending: ChangeEnding): string {
  const { change, isUndo } = ending;
  return sentences(...(isUndo ? [undoneText(change)] : didTexts(change)), endedText(ending));
}

export const numbersText = (count: number): string => {
  if (count === 0) return 'There is no number in these calls.';
  return count === 1 ? '1 number copied' : `${whole.format(count)} different numbers copied`;
};

function didTexts(change: ManyChangeView): readonly (string | false)[] {
  switch (change.work) {
    case 'tag':
      return taggedTexts(change, 'tagged', 'had it already');
    case 'untag':
      return taggedTexts(change, 'lost the tag', 'did not have it');
    case 'transcripts':
      return [
        change.changed === 0
          ? 'None of these calls had a transcript here.'
          : `${transcriptCount(change.changed)} deleted from this computer.`,
      ];
    default:
      return assertNever(change.work);
  }
}

function taggedTexts(
  { tag, done, changed, full }: ManyChangeView,
  did: string,
  had: string,
): readonly (string | false)[] {
  const same = done - changed - full;
  return [
    `${some(changed)} ${did} “${tag}”.`,
    same > 0 && `${whole.format(same)} ${had}.`,
    full > 0 && `${whole.format(full)} ${full === 1 ? 'has' : 'have'} as many tags as a call can have.`,
  ];
}

const undoneText = ({ changed }: ManyChangeView): string =>
  `${some(changed)} ${changed === 1 ? 'has its' : 'have their'} tags back.`;

const some = (count: number): string => (count === 0 ? 'No call' : callCount(count));

/** What was done before a stop or a failure stays, so it is said how far it came. */
function endedText({ change, stopped, problem }: ChangeEnding): string | false {
  if (problem) return `It failed after ${callCount(change.done)}; what was done stays.`;
  return stopped && `Stopped after ${callCount(change.done)}.`;
}

const sentences = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');
