import type { Handlers } from '../../contract/handlers';
import type { wordsCommands } from '../../contract/words';
import { turnText } from '../../domain/call/spoken';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { findEntry } from './find-entry';
import type { AppParts } from './parts';

/** What a person does with the words of one call. */
export function wordsHandlers(
  parts: Pick<AppParts, 'archive' | 'copyText' | 'historyChanged'>,
): Pick<Handlers, keyof typeof wordsCommands> {
  const { archive, copyText, historyChanged } = parts;
  return {
    'words.copy': async ({ key, turns }) => {
      const entry = await findEntry(parts, key);
      if (!entry.ok) return entry;
      const kept = await archive.transcripts.ofEntry(entry.value.key);
      if (!kept.ok) return kept;
      const all = kept.value?.turns ?? [];
      const copied = turns === null ? all : all.slice(turns.from, turns.from + turns.count);
      if (copied.length === 0) return fail(problem('transcript_missing'));
      copyText(copied.map((one) => turnText(one, entry.value)).join('\n'));
      return ok(null);
    },
    'words.remove': async ({ key }) => {
      const entry = await findEntry(parts, key);
      if (!entry.ok) return entry;
      const removed = await archive.transcripts.remove(entry.value.key);
      historyChanged();
      return removed.ok ? ok(null) : removed;
    },
  };
}
