import type { Handlers } from '../../contract/handlers';
import type { historyBulkCommands, SelectionInput } from '../../contract/history-bulk';
import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import { ok } from '../../domain/result';
import { historyWorkView, outcomeView } from '../views/history-work-view';
import { forActive } from './for-active';
import type { AppParts } from './parts';

/** What is done with many calls of the history at once. */
export function historyBulkHandlers(parts: AppParts): Pick<Handlers, keyof typeof historyBulkCommands> {
  const { work, archive, past, historyChanged } = parts;
  const { exporter, bulk } = work;
  return {
    'export.start': ({ selection, transcripts, ...rest }) =>
      forActive(parts, async (account) => {
        // Transcripts that the record still keeps belong to the file as well.
        const moved = transcripts ? await past.moveWords.all() : ok(null);
        if (!moved.ok) return moved;
        return exporter.run({ ...rest, account, selection: asSelection(selection), withWords: transcripts });
      }),
    'export.cancel': () => {
      exporter.cancel();
      return Promise.resolve(ok(null));
    },
    'export.show': () => Promise.resolve(exporter.show()),
    'bulk.work': () => Promise.resolve(ok(historyWorkView(work))),
    'bulk.stop': () => {
      bulk.stop();
      return Promise.resolve(ok(null));
    },
    'bulk.count': ({ selection }) =>
      forActive(parts, async (account) => {
        const count = await archive.selections.count(account, asSelection(selection));
        return count.ok ? ok({ count: count.value }) : count;
      }),
    'bulk.tally': ({ selection }) =>
      forActive(parts, (account) => archive.selections.tally(account, asSelection(selection))),
    'bulk.range': ({ filter, order, offset, limit }) =>
      forActive(parts, async (account) => {
        const keys = await archive.selections.range({ account, filter, order }, offset, limit);
        return keys.ok ? ok({ keys: [...keys.value] }) : keys;
      }),
    'bulk.tag': ({ selection, tag, isAdded }) =>
      forActive(parts, async (account) => {
        const tagged = await bulk.tag(account, asSelection(selection), { tag, isAdded });
        historyChanged();
        return tagged.ok ? ok({ ...outcomeView(tagged.value), undo: tagged.value.undo }) : tagged;
      }),
    'bulk.undoTags': async ({ undo }) => {
      const undone = await bulk.undoTags(undo);
      historyChanged();
      return undone.ok ? ok(outcomeView(undone.value)) : undone;
    },
    'bulk.removeTranscripts': ({ selection }) =>
      forActive(parts, async (account) => {
        const moved = await past.moveWords.all();
        if (!moved.ok) return moved;
        const removed = await bulk.removeTranscripts(account, asSelection(selection));
        historyChanged();
        return removed.ok ? ok(outcomeView(removed.value)) : removed;
      }),
    'bulk.copyNumbers': ({ selection }) =>
      forActive(parts, async (account) => {
        const numbers = await bulk.numbers(account, asSelection(selection));
        if (!numbers.ok) return numbers;
        if (numbers.value.length > 0) parts.copyText(numbers.value.join('\n'));
        return ok({ count: numbers.value.length });
      }),
  };
}

/** The contract's schema has let only keys through. */
const asSelection = (selection: SelectionInput): CallSelection =>
  selection.kind === 'some'
    ? { kind: 'some', keys: selection.keys.map((key) => key as EntryKey) }
    : { ...selection, except: selection.except.map((key) => key as EntryKey) };
