import type { BulkOutcomeView } from '../../../src-main/contract/history-bulk';
import { transcriptCount } from '../import/import-text';
import { callCount } from '../words/count';

const whole = new Intl.NumberFormat('en-US');

/** What a change of tags came to, with what it left as it was and why it ended early. */
export function taggedText(outcome: BulkOutcomeView, tag: string, isAdded: boolean): string {
  const { done, changed, full } = outcome;
  const same = done - changed - full;
  const [did, had] = isAdded ? ['tagged', 'had it already'] : ['lost the tag', 'did not have it'];
  return sentences(
    isAdded ? `${some(changed)} ${did} “${tag}”.` : `${some(changed)} ${did} “${tag}”.`,
    same > 0 && `${whole.format(same)} ${had}.`,
    full > 0 && `${whole.format(full)} ${full === 1 ? 'has' : 'have'} as many tags as a call can have.`,
    ended(outcome),
  );
}

export const undoneText = (outcome: BulkOutcomeView): string =>
  sentences(`${some(outcome.changed)} ${outcome.changed === 1 ? 'has its' : 'have their'} tags back.`, ended(outcome));

export const wordsText = (outcome: BulkOutcomeView): string =>
  sentences(
    outcome.changed === 0
      ? 'None of these calls had a transcript here.'
      : `${transcriptCount(outcome.changed)} deleted from this computer.`,
    ended(outcome),
  );

const some = (count: number): string => (count === 0 ? 'No call' : callCount(count));

/** What was done before a stop or a failure stays, so it is said how far it came. */
function ended({ done, stopped, problem }: BulkOutcomeView): string | false {
  if (problem) return `It failed after ${callCount(done)}; what was done stays.`;
  return stopped && `Stopped after ${callCount(done)}.`;
}

const sentences = (...parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join(' ');
