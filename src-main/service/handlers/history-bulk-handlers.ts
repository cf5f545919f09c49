import type { Handlers } from '../../contract/handlers';
import type { historyBulkCommands, SelectionInput } from '../../contract/history-bulk';
import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { BulkOutcome } from '../../history/bulk/bulk-desk';
import { tallyOf } from '../../history/bulk/tally';
import { historyWorkView, manyChangeView, workEndingView } from '../views/history-work-view';
import { forActive } from './for-active';
import type { AppParts } from './parts';

/** What is done with many calls of the history at once. */
export function historyBulkHandlers(parts: AppParts): Pick<Handlers, keyof typeof historyBulkCommands> {
  const { work, archive, past, historyChanged } = parts;
  const { exporter, bulk, endings } = work;
  const ended = (outcome: Result<BulkOutcome, Problem>): Result<null, Problem> => {
    historyChanged();
    if (!outcome.ok) return outcome;
    endings.put({ kind: 'change', ...outcome.value });
    return ok(null);
  };
  return {
    'export.start': ({ selection, transcripts, ...rest }) =>
      forActive(parts, async (account) => {
        // Transcripts that the record still keeps belong to the file as well.
        const moved = transcripts ? await past.moveWords.all() : ok(null);
        if (!moved.ok) return moved;
        const exported = await exporter.run({
          ...rest,
          account,
          selection: asSelection(selection),
          withWords: transcripts,
        });
        if (!exported.ok) return exported;
        if (exported.value.kind !== 'none') endings.put({ kind: 'export', exported: exported.value });
        return ok(null);
      }),
    'export.cancel': () => {
      exporter.cancel();
      return Promise.resolve(ok(null));
    },
    'export.show': () => Promise.resolve(exporter.show()),
    'bulk.work': () => Promise.resolve(ok(historyWorkView(work))),
    'bulk.ended': () => Promise.resolve(ok({ endings: endings.take().map(workEndingView) })),
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
      forActive(parts, (account) => tallyOf(archive.selections, account, asSelection(selection))),
    'bulk.range': ({ filter, order, offset, limit }) =>
      forActive(parts, async (account) => {
        const keys = await archive.selections.range({ account, filter, order }, offset, limit);
        return keys.ok ? ok({ keys: [...keys.value] }) : keys;
      }),
    'bulk.tag': ({ selection, tag, isAdded }) =>
      forActive(parts, async (account) =>
        ended(await bulk.change(account, asSelection(selection), { kind: 'tag', tag, isAdded })),
      ),
    'bulk.removeTranscripts': ({ selection }) =>
      forActive(parts, async (account) => {
        const moved = await past.moveWords.all();
        if (!moved.ok) return moved;
        return ended(await bulk.change(account, asSelection(selection), { kind: 'transcripts' }));
      }),
    'bulk.kept': () =>
      forActive(parts, async (account) => {
        const kept = await bulk.kept(account);
        return kept.ok ? ok({ change: kept.value && manyChangeView(kept.value) }) : kept;
      }),
    'bulk.goOn': async ({ change }) => ended(await bulk.goOn(change)),
    'bulk.undoTags': async ({ change }) => ended(await bulk.undo(change)),
    'bulk.dismiss': async ({ change }) => {
      const dismissed = await bulk.dismiss(change);
      return dismissed.ok ? ok(null) : dismissed;
    },
    'bulk.copyNumbers': ({ selection }) =>
      forActive(parts, async (account) => {
        const collected = await bulk.numbers(account, asSelection(selection));
        if (!collected.ok) return collected;
        const { numbers, problem } = collected.value;
        if (numbers.length > 0) parts.copyText(numbers.join('\n'));
        endings.put({ kind: 'numbers', count: numbers.length, problem });
        return ok(null);
      }),
  };
}

/** The contract's schema has let only keys through. */
const asSelection = (selection: SelectionInput): CallSelection =>
  selection.kind === 'some'
    ? { kind: 'some', keys: selection.keys.map((key) => key as EntryKey) }
    : { ...selection, except: selection.except.map((key) => key as EntryKey) };
