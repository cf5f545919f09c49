import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { ArchiveSelections, SelectionTally } from './ports';

/** Looked at in some ten milliseconds. */
const PIECE = 10_000;

/** What a selection holds, counted in pieces: of a million calls it takes a second, and others search meanwhile. */
export async function tallyOf(
  selections: Pick<ArchiveSelections, 'tally'>,
  account: AccountId,
  selection: CallSelection,
  limit = PIECE,
): Promise<Result<SelectionTally, Problem>> {
  let count = 0;
  let transcripts = 0;
  let below: EntryKey | null = null;
  do {
    const piece: Awaited<ReturnType<ArchiveSelections['tally']>> = await selections.tally(
      account,
      selection,
      below,
      limit,
    );
    if (!piece.ok) return piece;
    count += piece.value.count;
    transcripts += piece.value.transcripts;
    ({ below } = piece.value);
  } while (below !== null);
  return ok({ count, transcripts });
}
