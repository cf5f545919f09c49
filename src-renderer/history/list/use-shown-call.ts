import type { HistoryRow } from '../../../src-main/contract/history';
import type { CallView } from '../../../src-main/contract/views';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { useAppState } from '../../state/AppContext';

/** How a call stands, as a row shows it. */
export type ShownCall = Pick<
  CallView,
  'state' | 'label' | 'following' | 'startedAt' | 'sentAt' | 'durationSeconds' | 'billingTotalCents'
>;

/** A call that this app follows shows where it stands now; any other, as the history last heard of it. */
export function useShownCall(row: HistoryRow): ShownCall {
  const live = useAppState(({ calls }) =>
    row.attemptId === null ? undefined : calls.find(({ attemptId }) => attemptId === row.attemptId),
  );
  if (live !== undefined) return live;
  const ended = isSettled(row.state);
  return {
    ...row,
    following: ended ? 'done' : row.attemptId === null ? 'yes' : 'limit',
    startedAt: row.at,
    sentAt: row.at,
  };
}
