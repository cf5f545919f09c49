import type { CallView } from '../../src-main/contract/views';
import { formatE164 } from '../../src-main/domain/number';

type Labels = ReadonlyMap<string, string>;

export const labelsOf = (calls: readonly CallView[]): Labels =>
  new Map(calls.map((call) => [call.attemptId, call.label]));

/** What to say about calls whose state changed: each one by name, or their count when many changed at once. */
export function announcement(before: Labels, calls: readonly CallView[]): string | null {
  const changed = calls.filter((call) => before.get(call.attemptId) !== call.label);
  if (changed.length === 0) return null;
  if (changed.length > 3) return `${changed.length} calls changed`;
  return changed.map((call) => `${formatE164(call.to)}: ${call.label}`).join('. ');
}
