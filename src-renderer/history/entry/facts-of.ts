import type { EntryView } from '../../../src-main/contract/history';
import { clockText } from '../../text/duration';
import { money } from '../../text/money';
import { directionText, numberText } from '../words/direction';
import type { When } from '../words/when';

/** What is known of a call, by name; what nobody told is left out. */
export function factsOf(
  { row, product, voice, billableMinutes, timeline }: EntryView,
  when: When,
): readonly (readonly [string, string])[] {
  const moment = (at: number): string => `${when.date(at)}, ${when.exactTime(at)}`;
  const { direction, other, own, agentName, at, endedAt, durationSeconds, billingTotalCents, callId } = row;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Direction', directionText(direction)],
    [direction === 'inbound' ? 'Caller' : 'Number', other === null ? null : numberText(other)],
    [direction === 'inbound' ? 'Called number' : 'From', own === null ? null : numberText(own)],
    ['Agent', agentName],
    // Where nobody tells when it began, its place in the list is when it was heard of here.
    [timeline.some(({ kind }) => kind === 'began') ? 'Began' : 'First seen', moment(at)],
    ['Ended', endedAt === null ? null : moment(endedAt)],
    ['Duration', durationSeconds === null ? null : clockText(durationSeconds)],
    ['Cost', billingTotalCents === null ? null : money(billingTotalCents)],
    ['Minutes charged', billableMinutes === null ? null : String(billableMinutes)],
    ['Product', product],
    ['Voice', voice],
    ['Call id', callId],
  ];
  return facts.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text] as const]));
}
