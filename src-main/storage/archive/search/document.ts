import { endReasonText } from '../../../domain/call/end-reason';
import type { TranscriptTurn } from '../../../domain/call/transcript';
import type { Written } from '../rows/entry-row';
import { facetsOf, GAP, NUMBER_BEGINS } from './facets';
import { wordsOf } from './words';

/** Longer talk than this is not looked through; far more than a call of hours. */
const MOST_CHARACTERS = 400_000;

/** What the index holds of a call, as words side by side. `account` is the archive's own key of it. */
export function documentOf(account: number, entry: Written, turns: readonly TranscriptTurn[]): string {
  const { from, to, agentName, endReason, summary, note, tags } = entry;
  const reason = endReason === null ? [] : [endReason, endReasonText(endReason)];
  const texts = [agentName, ...reason, summary ?? '', note, ...tags, ...within(turns)];
  return [
    ...facetsOf(account, entry),
    ...[from, to].flatMap((number) => (number === null ? [] : [GAP, NUMBER_BEGINS, ...wordsOf(number)])),
    ...texts.flatMap((text) => (text === '' ? [] : [GAP, ...wordsOf(text)])),
  ].join(' ');
}

function within(turns: readonly TranscriptTurn[]): readonly string[] {
  let left = MOST_CHARACTERS;
  const texts: string[] = [];
  for (const { content } of turns) {
    if (left <= 0) break;
    texts.push(content.slice(0, left));
    left -= content.length;
  }
  return texts;
}
