import type { CallDetailsView } from '../../../src-main/contract/views';

type Entries = CallDetailsView['timeline'];

/** What only the history tells of an attempt; when it began and ended, the attempt tells in its own words. */
const ADDED: ReadonlySet<string> = new Set(['billed', 'graded', 'words']);

/**
 * What happened to an attempt, with what the history was told of its call. The one is by this computer's clock, the other
 * by ThunderPhone's: since those may differ, what comes of a call's end stands after the last that was seen of it.
 */
export function wholeTimeline(attempt: Entries, told: Entries): Entries {
  const seen = attempt.findLastIndex(({ kind }) => kind === 'observed');
  const whole = [...attempt];
  for (const entry of told.filter(({ kind }) => ADDED.has(kind))) {
    const later = whole.findIndex(({ at }, place) => place > seen && at > entry.at);
    whole.splice(later === -1 ? whole.length : later, 0, entry);
  }
  return whole;
}
