import type { Transcript } from '../../src-main/domain/call/transcript';
import { isTerminalStatus } from '../../src-main/domain/call/call-snapshot';
import type { NamedCall } from '../../src-main/domain/history/server-call';
import type { AccountId, AttemptId, CallId } from '../../src-main/domain/ids';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import { fail, ok } from '../../src-main/domain/result';
import type { ArchiveFollowing, ArchiveImport, ImportStand } from '../../src-main/history/ports';
import type { ArchiveAttemptWords, ArchiveTranscripts } from '../../src-main/history/words/ports';

type Answer<T> = Promise<Result<T, Problem>>;
type Span = Parameters<ArchiveTranscripts['wanting']>[1];

/** The archive in memory, of one account: what it keeps of calls, how far the import is, and transcripts. */
export class MemoryArchive implements ArchiveImport, ArchiveTranscripts, ArchiveFollowing {
  readonly calls = new Map<CallId, NamedCall>();
  readonly attempts = new Map<CallId, AttemptId>();
  readonly words = new Map<CallId, Transcript>();
  readonly forgotten = new Set<CallId>();
  stands: ImportStand | null = null;
  /** Answers with a problem instead, as long as it is set. */
  failing: Problem | null = null;
  private readonly seen = new Map<CallId, number>();
  private followed = 0;
  private turn = 0;

  stand = (): Answer<ImportStand | null> => this.answer(() => this.stands);

  known = (_account: AccountId, calls: readonly CallId[]): Answer<ReadonlySet<CallId>> =>
    this.answer(() => new Set(calls.filter((id) => this.calls.has(id))));

  take: ArchiveImport['take'] = (_account, calls, stand) =>
    this.answer(() => {
      const fresh = calls.filter(({ callId }) => !this.calls.has(callId));
      for (const call of calls) {
        this.calls.set(call.callId, call);
        this.seen.set(call.callId, (this.turn += 1));
      }
      this.stands = stand;
      const ofAttempts = new Map<CallId, AttemptId>();
      for (const { callId } of calls) {
        const attempt = this.attempts.get(callId);
        if (attempt) ofAttempts.set(callId, attempt);
      }
      return { added: fresh.length, changed: calls.length - fresh.length, ofAttempts };
    });

  running = (_account: AccountId, limit: number): Answer<readonly CallId[]> =>
    this.answer(() =>
      [...this.calls.values()]
        .filter(({ status, callId }) => !isTerminalStatus(status) && !this.forgotten.has(callId))
        .map(({ callId }) => callId)
        .sort((a, b) => (this.seen.get(a) ?? 0) - (this.seen.get(b) ?? 0))
        .slice(0, limit),
    );

  gone = (_account: AccountId, call: CallId): Answer<void> =>
    this.answer(() => {
      this.forgotten.add(call);
    });

  wanting = (_account: AccountId, { since, until }: Span, limit: number) =>
    this.answer(() => {
      const calls = [...this.calls.values()]
        .filter(({ status, callId }) => isTerminalStatus(status) && !this.words.has(callId))
        .filter(({ startedAt, endedAt }) => (startedAt ?? 0) >= (since ?? 0) && (endedAt ?? startedAt ?? 0) <= until)
        .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))
        .map(({ callId }) => callId);
      return { calls: calls.slice(0, limit), total: calls.length };
    });

  keep = (_account: AccountId, call: CallId, transcript: Transcript): Answer<void> =>
    this.answer(() => {
      this.words.set(call, transcript);
    });

  keepAll: ArchiveTranscripts['keepAll'] = (_account, transcripts) =>
    this.answer(() => {
      for (const [call, transcript] of transcripts) if (this.calls.has(call)) this.words.set(call, transcript);
      return transcripts.size;
    });

  /** The archive's rows have keys of their own; here a call's id is one. */
  ofEntry: ArchiveTranscripts['ofEntry'] = (key) => this.answer(() => this.words.get(String(key) as CallId) ?? null);

  remove: ArchiveTranscripts['remove'] = (key) =>
    this.answer(() => {
      this.words.delete(String(key) as CallId);
    });

  removeBefore: ArchiveTranscripts['removeBefore'] = (moment, limit) =>
    this.answer(() => {
      const going = [...this.words.keys()]
        .filter((call) => moment === null || (this.calls.get(call)?.startedAt ?? 0) < moment)
        .slice(0, limit);
      for (const call of going) this.words.delete(call);
      return going.length;
    });

  count = (): Answer<number> => this.answer(() => this.words.size);

  standing: ArchiveAttemptWords['standing'] = () => this.answer(() => null);

  takeOver: ArchiveAttemptWords['takeOver'] = () => this.answer(() => []);

  mark = (): Answer<number> => this.answer(() => this.followed);

  follow: ArchiveFollowing['follow'] = (_attempts, mark) =>
    this.answer(() => {
      this.followed = mark;
    });

  private answer<T>(value: () => T): Answer<T> {
    return Promise.resolve(this.failing ? fail(this.failing) : ok(value()));
  }
}
