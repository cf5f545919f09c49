import type { EntryColumns } from '../calls/guard/ports';
import type { Check } from '../calls/ports';
import type { Account } from '../domain/account/account';
import type { Attempt, Send } from '../domain/call/attempt';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { PartName, ReadPart } from '../domain/directory/directory';
import type { DoNotCallEntry } from '../domain/guard/do-not-call';
import type { AccountId, AttemptId, CallId } from '../domain/ids';
import type { E164 } from '../domain/number';
import type { Template, TemplateId } from '../domain/one-off/template';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import type { SecretRecord } from '../one-off/ports';
import { AccountRows } from './account-records';
import { Against } from './against';
import { AttemptChangeRows } from './attempt-changes';
import { Attempts } from './attempts';
import { Directories } from './directories';
import { DoNotCall } from './do-not-call';
import type { Database } from './driver';
import { History } from './history';
import { PreferenceRows } from './preferences';
import type { Note } from './rows/read-rows';
import { Templates } from './templates';
import { Timeline } from './timeline';
import { ToolSecretRows } from './tool-secrets';
import { Transcripts } from './transcripts';

/** Every operation of the storage, by name. The protocol's types come from here, so neither side can drift. */
export function createHandlers(database: Database, note: Note) {
  const timeline = new Timeline(database, note);
  const history = new History(database, note);
  const preferences = new PreferenceRows(database);
  const doNotCall = new DoNotCall(database, preferences, note);
  const against = new Against({ latestTo: (number) => history.latestTo(number), doNotCall });
  const attempts = new Attempts(database, { timeline, against }, note);
  const changes = new AttemptChangeRows(database, note);
  const transcripts = new Transcripts(database, note);
  const accounts = new AccountRows(database, note);
  const directories = new Directories(database, note);
  const templates = new Templates(database, note);
  const secrets = new ToolSecretRows(database, note);
  return {
    'attempts.begin': (event: Journaled, check: Check) => attempts.begin(event, check),
    'attempts.append': (event: AttemptEvent, attempt: Attempt) => attempts.append(event, attempt),
    'attempts.open': () => attempts.open(),
    'attempts.byId': (id: AttemptId) => attempts.byId(id),
    'attempts.changedAfter': (mark: number, limit: number) => changes.changedAfter(mark, limit),
    'attempts.owned': (account: AccountId, callIds: readonly CallId[]) => attempts.owned(account, callIds),
    'concerns.against': (number: E164, now: Send, except: AttemptId | null) => against.against(number, now, except),
    'doNotCall.find': (number: E164) => doNotCall.find(number),
    'doNotCall.page': (query: string, offset: number, limit: number) => doNotCall.page(query, offset, limit),
    'doNotCall.add': (entries: EntryColumns, rest: Pick<DoNotCallEntry, 'source' | 'addedAt'>) =>
      doNotCall.add(entries, rest),
    'doNotCall.takeBack': (added: Pick<DoNotCallEntry, 'source' | 'addedAt'>) => doNotCall.takeBack(added),
    'doNotCall.remove': (number: E164) => doNotCall.remove(number),
    'transcripts.count': () => transcripts.count(),
    'transcripts.page': (after: AttemptId | null, limit: number) => transcripts.page(after, limit),
    'transcripts.of': (id: AttemptId) => transcripts.of(id),
    'transcripts.remove': (ids: readonly AttemptId[]) => transcripts.remove(ids),
    'transcripts.removeOfGone': (limit: number) => transcripts.removeOfGone(limit),
    'transcripts.removeAll': () => transcripts.removeAll(),
    'history.lastNumbers': (account: AccountId, count: number) => history.lastNumbers(account, count),
    'history.attemptsOf': (account: AccountId, callIds: readonly CallId[]) => history.attemptsOf(account, callIds),
    'history.timeline': (id: AttemptId) => timeline.timeline(id),
    'accounts.all': () => accounts.all(),
    'accounts.save': (account: Account) => accounts.save(account),
    'accounts.remove': (id: AccountId) => accounts.remove(id),
    'preferences.get': (key: string) => preferences.get(key),
    'preferences.set': (key: string, value: string) => preferences.set(key, value),
    'directories.load': (account: AccountId) => directories.load(account),
    'directories.save': (account: AccountId, name: PartName, part: ReadPart<PartName>) =>
      directories.save(account, name, part),
    'templates.ofAccount': (account: AccountId) => templates.ofAccount(account),
    'templates.save': (template: Template) => templates.save(template),
    'templates.setRemoved': (id: TemplateId, at: number | null) => templates.setRemoved(id, at),
    'templates.purge': (account: AccountId, before: number) => templates.purge(account, before),
    'secrets.ofAccount': (account: AccountId) => secrets.ofAccount(account),
    'secrets.add': (record: SecretRecord) => secrets.add(record),
    'secrets.release': (ids: readonly SecretId[]) => secrets.release(ids),
    'secrets.remove': (ids: readonly SecretId[]) => secrets.remove(ids),
    'secrets.referred': (account: AccountId) => secrets.referred(account),
    'secrets.neededByCalls': (account: AccountId) => secrets.neededByCalls(account),
    'directories.forget': (account: AccountId) => directories.forget(account),
  };
}
