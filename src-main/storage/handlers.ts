import type { HistoryQuery } from '../calls/history-ports';
import type { Repeat } from '../calls/ports';
import type { Account } from '../domain/account/account';
import type { Attempt } from '../domain/call/attempt';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { Transcript } from '../domain/call/transcript';
import type { PartName, ReadPart } from '../domain/directory/directory';
import type { AccountId, AttemptId, CallId } from '../domain/ids';
import type { E164 } from '../domain/number';
import { AccountRows } from './account-records';
import { Attempts } from './attempts';
import { Directories } from './directories';
import type { Database } from './driver';
import { History } from './history';
import { PreferenceRows } from './preferences';
import type { Note } from './rows/read-rows';
import { Timeline } from './timeline';
import { Transcripts } from './transcripts';

/** Every operation of the storage, by name. The protocol's types come from here, so neither side can drift. */
export function createHandlers(database: Database, note: Note) {
  const timeline = new Timeline(database, note);
  const history = new History(database, note);
  const attempts = new Attempts(database, { timeline, latestTo: (number) => history.latestTo(number) }, note);
  const transcripts = new Transcripts(database, note);
  const accounts = new AccountRows(database, note);
  const preferences = new PreferenceRows(database);
  const directories = new Directories(database, note);
  return {
    'attempts.begin': (event: Journaled, repeat: Repeat) => attempts.begin(event, repeat),
    'attempts.append': (event: AttemptEvent, attempt: Attempt) => attempts.append(event, attempt),
    'attempts.open': () => attempts.open(),
    'attempts.byId': (id: AttemptId) => attempts.byId(id),
    'attempts.owned': (account: AccountId, callIds: readonly CallId[]) => attempts.owned(account, callIds),
    'transcripts.load': (id: AttemptId) => transcripts.load(id),
    'transcripts.save': (id: AttemptId, transcript: Transcript) => transcripts.save(id, transcript),
    'history.page': (query: HistoryQuery) => history.page(query),
    'history.agentNames': (account: AccountId) => history.agentNames(account),
    'history.lastNumbers': (account: AccountId, count: number) => history.lastNumbers(account, count),
    'history.latestTo': (number: E164) => history.latestTo(number),
    'history.timeline': (id: AttemptId) => timeline.timeline(id),
    'accounts.all': () => accounts.all(),
    'accounts.save': (account: Account) => accounts.save(account),
    'accounts.remove': (id: AccountId) => accounts.remove(id),
    'preferences.get': (key: string) => preferences.get(key),
    'preferences.set': (key: string, value: string) => preferences.set(key, value),
    'directories.load': (account: AccountId) => directories.load(account),
    'directories.save': (account: AccountId, name: PartName, part: ReadPart<PartName>) =>
      directories.save(account, name, part),
    'directories.forget': (account: AccountId) => directories.forget(account),
  };
}
