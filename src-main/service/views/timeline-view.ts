import type { CallDetailsView } from '../../contract/views';
import type { AttemptEvent, Journaled } from '../../domain/call/attempt-event';
import { endReasonText } from '../../domain/call/end-reason';
import { stateLabel } from '../../domain/call/state-label';
import { isTerminalStatus } from '../../domain/call/call-snapshot';
import { assertNever } from '../../domain/result';

type Entry = CallDetailsView['timeline'][number];

/** What happened to an attempt, in words. Looks that saw nothing new are left out. */
export function timelineView(events: readonly (Journaled | AttemptEvent)[]): Entry[] {
  const entries: Entry[] = [];
  for (const event of events) {
    const text = eventText(event);
    if (text !== null && entries.at(-1)?.text !== text) entries.push({ at: event.at, kind: event.kind, text });
    entries.push(...overriddenEntries(event));
  }
  return entries;
}

/** What the person was told stood against the call, and overrode. */
function overriddenEntries(event: Journaled | AttemptEvent): Entry[] {
  if (event.kind !== 'journaled' && event.kind !== 'resent') return [];
  return (event.overridden ?? []).map(({ text }) => ({
    at: event.at,
    kind: 'overridden',
    text: `Called anyway, after this was asked: ${text}`,
  }));
}

function eventText(event: Journaled | AttemptEvent): string | null {
  switch (event.kind) {
    case 'journaled':
      return 'Call pressed and recorded';
    case 'accepted':
      return event.replay ? 'ThunderPhone already had this call' : 'Accepted by ThunderPhone';
    case 'refused':
      return `Refused: ${event.problem.detail ?? event.problem.what}`;
    case 'unconfirmed':
    case 'undecided':
      return `Unconfirmed: ${event.problem.what}`;
    case 'resent':
      return 'Try again pressed: the same request sent once more, with the same key';
    case 'found':
      return 'Found at ThunderPhone';
    case 'chosen':
      return 'You said which call it is';
    case 'ruled_out':
      return 'You said that it is none of the calls that ThunderPhone has';
    case 'not_found':
      return 'Not placed, as far as ThunderPhone knows';
    case 'observed':
      return observedText(event.call.status, event.call.endReason);
    case 'follow_limit':
      return 'Thunderdial stopped following; the call may go on';
    case 'follow_resumed':
      return 'Following again';
    case 'gone':
      return 'ThunderPhone does not know this call any more';
    case 'dismissed':
    case 'restored':
    case 'noted':
      return null;
    default:
      return assertNever(event);
  }
}

function observedText(status: string, endReason: string | null): string {
  const label = stateLabel(isTerminalStatus(status) ? status : 'in_progress', status);
  const reason = isTerminalStatus(status) ? endReasonText(endReason) : '';
  return reason === '' ? label : `${label}: ${reason}`;
}
