import type { EntryKey, HistoryEntry } from '../../domain/history/history-entry';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AppParts } from './parts';

/** A call of the history by its key. */
export async function findEntry(
  { archive }: { readonly archive: Pick<AppParts['archive'], 'reader'> },
  key: string,
): Promise<Result<HistoryEntry, Problem>> {
  const read = await archive.reader.entry(key as EntryKey);
  if (!read.ok) return read;
  return read.value === null ? fail(problem('attempt_unknown')) : ok(read.value);
}
