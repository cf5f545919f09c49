import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, ok, type Result } from '../../domain/result';
import type { ArchiveSelections } from './ports';

/** Read in a few milliseconds. */
const PIECE = 500;

/**
 * A selection piece by piece, newest first. Goes on from the key of the last piece, so that nothing is met twice or left
 * out because the work itself changes what the filter finds.
 */
export async function* piecesOf(
  selections: Pick<ArchiveSelections, 'keys'>,
  account: AccountId,
  selection: CallSelection,
): AsyncGenerator<Result<readonly EntryKey[], Problem>> {
  switch (selection.kind) {
    case 'some': {
      const keys = [...new Set(selection.keys)].sort((a, b) => Number(b) - Number(a));
      for (let at = 0; at < keys.length; at += PIECE) yield ok(keys.slice(at, at + PIECE));
      return;
    }
    case 'all':
      for (let below: EntryKey | null = null; ;) {
        const keys: Result<readonly EntryKey[], Problem> = await selections.keys(account, selection, below, PIECE);
        if (keys.ok && keys.value.length === 0) return;
        yield keys;
        if (!keys.ok || keys.value.length < PIECE) return;
        below = keys.value.at(-1) ?? null;
      }
    default:
      return assertNever(selection);
  }
}
