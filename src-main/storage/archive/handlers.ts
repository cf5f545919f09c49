import type { Attempt } from '../../domain/call/attempt';
import type { Transcript } from '../../domain/call/transcript';
import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { NamedCall } from '../../domain/history/server-call';
import type { AccountId, AttemptId, CallId } from '../../domain/ids';
import type { InsightsWish } from '../../history/insights/ports';
import type { ManyWork, PieceSize } from '../../history/bulk/ports';
import type { HistoryWish, ImportStand } from '../../history/ports';
import type { Database } from '../driver';
import type { Note } from '../rows/read-rows';
import { Annotations } from './annotations';
import { numbersOf } from './bulk/of-account';
import { KeptChange } from './bulk/kept-change';
import { ManyChanges } from './bulk/many-changes';
import { TagsBefore } from './bulk/tags-before';
import { Follow } from './follow';
import { ArchiveInsightsReading } from './insights/archive-insights';
import { Leaving } from './leaving';
import { ArchiveReading } from './reader';
import { endingsIn } from './search/endings';
import { Finds } from './search/finds';
import { Selections } from './selection/selections';
import { Take } from './take';
import { Talk } from './talk';
import { ArchiveWriter } from './writer';

/** Every operation of the archive, by name. The protocol's types come from here, so neither side can drift. */
export function createArchiveHandlers(database: Database, note: Note) {
  const finds = new Finds(database);
  const endings = endingsIn(database);
  const writer = new ArchiveWriter(database, note, (row, isThere) => finds.changed(row, isThere));
  const reading = new ArchiveReading(database, writer, finds, endings);
  const take = new Take(database, writer);
  const keptChange = new KeptChange(database, note);
  const follow = new Follow(database, writer, keptChange);
  const talk = new Talk(database, writer);
  const annotations = new Annotations(writer);
  const insights = new ArchiveInsightsReading(database, writer, endings, note);
  const manyChanges = new ManyChanges(writer, talk, keptChange, new TagsBefore(database, note));
  const leaving = new Leaving(database, writer, keptChange);
  const selections = new Selections(database, writer.accounts);
  return {
    'import.stand': (account: AccountId) => take.stand(account),
    'import.known': (account: AccountId, calls: readonly CallId[]) => take.known(account, calls),
    'import.take': (account: AccountId, calls: readonly NamedCall[], stand: ImportStand, seenAt: number) =>
      take.take(account, calls, stand, seenAt),
    'import.running': (account: AccountId, limit: number) => take.running(account, limit),
    'import.gone': (account: AccountId, call: CallId) => take.gone(account, call),
    'record.mark': () => follow.mark(),
    'record.follow': (attempts: readonly Attempt[], mark: number) => follow.follow(attempts, mark),
    'transcripts.wanting': (
      account: AccountId,
      span: { readonly since: number | null; readonly until: number },
      limit: number,
    ) => take.wanting(account, span, limit),
    'transcripts.keep': (account: AccountId, call: CallId, transcript: Transcript) =>
      talk.keep(account, call, transcript),
    'transcripts.keepAll': (account: AccountId, transcripts: ReadonlyMap<CallId, Transcript>) =>
      talk.keepAll(account, transcripts),
    'transcripts.keepOfAttempt': (attempt: AttemptId, transcript: Transcript) =>
      talk.keepOfAttempt(attempt, transcript),
    'transcripts.ofEntry': (key: EntryKey) => talk.ofEntry(key),
    'transcripts.standingOfAttempt': (attempt: AttemptId) => talk.standingOfAttempt(attempt),
    'transcripts.takeOver': (transcripts: ReadonlyMap<AttemptId, Transcript>) => talk.takeOver(transcripts),
    'transcripts.remove': (key: EntryKey) => talk.remove(key),
    'transcripts.removeBefore': (moment: number | null, limit: number) => talk.removeBefore(moment, limit),
    'transcripts.count': () => talk.count(),
    'history.page': (wish: HistoryWish, offset: number, limit: number) => reading.page(wish, offset, limit),
    'history.tally': (wish: HistoryWish) => reading.tally(wish),
    'history.entry': (key: EntryKey) => reading.entry(key),
    'history.ofAttempt': (attempt: AttemptId) => reading.ofAttempt(attempt),
    'history.choices': (account: AccountId) => reading.choices(account),
    'history.insights': (wish: InsightsWish, ticket: number) => insights.step(wish, ticket),
    'history.selectionCount': (account: AccountId, selection: CallSelection) => selections.count(account, selection),
    'history.selectionTally': (account: AccountId, selection: CallSelection, below: EntryKey | null, limit: number) =>
      selections.tally(account, selection, below, limit),
    'history.selectionKeys': (account: AccountId, selection: CallSelection, below: EntryKey | null, limit: number) =>
      selections.keys(account, selection, below, limit),
    'history.range': (wish: HistoryWish, offset: number, limit: number) => reading.range(wish, offset, limit),
    'bulk.begin': (name: string, account: AccountId, selection: CallSelection, work: ManyWork) =>
      manyChanges.begin(name, account, selection, work),
    'bulk.step': (name: string, size: PieceSize) => manyChanges.step(name, size),
    'bulk.beginUndo': (name: string) => manyChanges.beginUndo(name),
    'bulk.dismiss': (name: string) => manyChanges.dismiss(name),
    // By this name somebody looks at the history, for whom the thread stays.
    'history.keptChange': () => manyChanges.kept(),
    'bulk.numbers': (account: AccountId, keys: readonly EntryKey[]) => numbersOf(writer.calls, account, keys),
    'leaving.mark': (account: AccountId) => leaving.mark(account),
    'leaving.all': () => leaving.all(),
    'leaving.removeSome': (account: AccountId, limit: number) => leaving.removeSome(account, limit),
    'leaving.back': (account: AccountId) => leaving.back(account),
    'notes.setNote': (key: EntryKey, text: string) => annotations.setNote(key, text),
    'notes.setTags': (key: EntryKey, tags: readonly string[]) => annotations.setTags(key, tags),
  };
}
