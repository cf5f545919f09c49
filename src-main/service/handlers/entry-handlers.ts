import type { Handlers } from '../../contract/handlers';
import type { historyCommands } from '../../contract/history';
import { isSettled } from '../../domain/call/attempt';
import { WORDS_RIPE_MS } from '../../domain/call/transcript';
import type { DraftAgent } from '../../domain/call/agent-choice';
import { otherNumber, ownNumber, type EntryKey, type HistoryEntry } from '../../domain/history/history-entry';
import type { AttemptId } from '../../domain/ids';
import { formatE164, isE164 } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, fail, ok, type Result } from '../../domain/result';
import { dashboardCall } from '../dashboard';
import { draftView } from '../views/draft-view';
import { entryView, historyRow, wordsView } from '../views/entry-view';
import { asE164 } from './as-e164';
import { findEntry } from './find-entry';
import { forActive } from './for-active';
import type { AppParts } from './parts';

/** The history as a whole: lists, searches, and what a person notes of a call. */
export function entryHandlers(parts: AppParts): Pick<Handlers, keyof typeof historyCommands> {
  const { accounts, archive, book, desk, now, past, savedSearches, historyChanged } = parts;

  const find = (key: string): Promise<Result<HistoryEntry, Problem>> => findEntry(parts, key);
  /** Pretend calls have no page in the dashboard. */
  const pageOf = ({ accountId, callId }: HistoryEntry): string | null =>
    callId === null || accounts.get(accountId)?.keyHome === 'sandbox' ? null : dashboardCall(callId);

  return {
    'history.page': async ({ filter, order, offset, limit }) => {
      const account = accounts.activeId();
      if (account === null) return ok({ rows: [], count: 0, exact: true });
      const page = await archive.reader.page({ account, filter, order }, offset, limit);
      if (!page.ok) return page;
      const { rows, count, exact } = page.value;
      return ok({ rows: rows.map(historyRow), count, exact });
    },
    'history.count': async ({ filter }) => {
      const account = accounts.activeId();
      return account === null
        ? ok({ count: 0, exact: true })
        : archive.reader.tally({ account, filter, order: 'newest' });
    },
    'history.choices': async () => {
      const account = accounts.activeId();
      if (account === null) return ok({ agentNames: [], ownNumbers: [], directions: [], endReasons: [], tags: [] });
      const choices = await archive.reader.choices(account);
      if (!choices.ok) return choices;
      const { agentNames, ownNumbers, directions, endReasons, tags } = choices.value;
      return ok({
        agentNames: [...agentNames],
        ownNumbers: [...ownNumbers],
        directions: [...directions],
        endReasons: [...endReasons],
        tags: [...tags],
      });
    },
    'history.entry': async (wanted) => {
      const { reader, transcripts } = archive;
      const look = () =>
        wanted.by === 'key' ? reader.entry(wanted.key as EntryKey) : reader.ofAttempt(wanted.attemptId as AttemptId);
      let read = await look();
      if (read.ok && read.value?.attemptId && read.value.transcript === 'unknown') {
        // The words may be in the record still: what cannot be moved now is asked of ThunderPhone, as any other.
        await past.moveWords.one(read.value.attemptId);
        read = await look();
      }
      if (!read.ok) return read;
      if (read.value === null) return wanted.by === 'key' ? fail(problem('attempt_unknown')) : ok(null);
      return ok(entryView(read.value, pageOf(read.value), await transcripts.ofEntry(read.value.key)));
    },
    'history.setEntryNote': async ({ key, note }) => {
      const entry = await find(key);
      if (!entry.ok) return entry;
      const { attemptId } = entry.value;
      if (attemptId !== null) {
        const noted = await book.apply(attemptId, { kind: 'noted', at: now(), note });
        if (!noted.ok) return noted;
      }
      const set = await archive.notes.setNote(entry.value.key, note);
      historyChanged();
      return set.ok ? ok(null) : set;
    },
    'history.setTags': async ({ key, tags }) => {
      const set = await archive.notes.setTags(key as EntryKey, tags);
      historyChanged();
      return set.ok ? ok(null) : set;
    },
    'history.fetchWords': async ({ key }) => {
      const entry = await find(key);
      if (!entry.ok) return entry;
      const { accountId, callId, state, endedAt } = entry.value;
      if (callId === null || !isSettled(state)) return ok(wordsView(entry.value, ok(null)));
      const fetched = await parts.transcriptSource.transcript(accountId, callId);
      if (!fetched.ok) return fetched;
      const isEarly = endedAt !== null && now() - endedAt < WORDS_RIPE_MS;
      if (fetched.value.turns.length > 0 || !isEarly) {
        const kept = await archive.transcripts.keep(accountId, callId, fetched.value);
        if (!kept.ok) return kept;
        historyChanged();
      }
      return ok(wordsView({ ...entry.value, transcript: 'none' }, fetched));
    },
    'history.copy': async ({ key, what }) => {
      const entry = await find(key);
      if (!entry.ok) return entry;
      const text = copied(entry.value, what, pageOf(entry.value));
      if (text === null) return fail(problem('call_without_page'));
      parts.copyText(text);
      return ok(null);
    },
    'history.openDashboard': async ({ key }) => {
      const entry = await find(key);
      if (!entry.ok) return entry;
      const page = pageOf(entry.value);
      if (page === null) return fail(problem('call_without_page'));
      parts.openPage(page);
      return ok(null);
    },
    'draft.fromEntry': async ({ key }) => {
      const entry = await find(key);
      if (!entry.ok) return entry;
      const { accountId, agentId, agentName } = entry.value;
      const other = otherNumber(entry.value);
      if (other === null) return fail(problem('attempt_unknown'));
      if (!accounts.get(accountId)) return fail(problem('account_unknown'));
      if (accountId !== accounts.activeId()) await accounts.select(accountId);
      const own = ownNumber(entry.value);
      const agent: DraftAgent | null =
        agentId === null ? null : { kind: 'saved', id: agentId, name: agentName || `Agent ${agentId}` };
      const from = own !== null && isE164(own) ? { from: asE164(own) } : {};
      const to = isE164(other) ? formatE164(asE164(other)) : other;
      return ok(draftView(desk.prefill(to, { ...from, agent, variables: [] })));
    },
    'history.searches': async () => {
      const kept = await savedSearches.all();
      return kept.ok ? ok({ searches: [...kept.value] }) : kept;
    },
    'history.keepSearches': ({ searches }) =>
      forActive(parts, async () => {
        const kept = await savedSearches.keep(searches);
        return kept.ok ? ok(null) : kept;
      }),
  };
}

function copied(entry: HistoryEntry, what: 'number' | 'link' | 'id', page: string | null): string | null {
  switch (what) {
    case 'number':
      return otherNumber(entry);
    case 'link':
      return page;
    case 'id':
      return entry.callId;
    default:
      return assertNever(what);
  }
}
