import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import { FollowRecord } from '../history/follow-record';
import { LeavingAccounts } from '../history/leaving/leaving-accounts';
import type { ArchiveLeaving } from '../history/leaving/ports';
import { Importer } from '../history/import/importer';
import type { ArchiveFollowing, ArchiveImport } from '../history/ports';
import type { ArchiveAttemptWords, ArchiveTranscripts } from '../history/words/ports';
import { AllWords } from '../history/words/all-words';
import { AttemptWords } from '../history/words/attempt-words';
import { MoveWords } from '../history/words/move-words';
import { ReviewDesk } from '../history/reviews/review-desk';
import { RetentionSetting } from '../history/words/retention';
import { TranscriptDesk } from '../history/words/transcript-desk';
import { attemptNews } from './attempt-news';
import type { Core } from './core';

/** What of the archive the history is kept by. */
export interface ArchivePorts {
  readonly imports: ArchiveImport;
  readonly following: ArchiveFollowing;
  readonly transcripts: ArchiveTranscripts;
  readonly ofAttempts: ArchiveAttemptWords;
  readonly leaving: ArchiveLeaving;
}

export interface HistoryNews {
  /** What is known of the history of an account, or kept of all, may be another thing. */
  readonly onChange: (account: AccountId | null) => void;
  readonly onRemoved: (count: number, days: number) => void;
  readonly onProblem: (problem: Problem) => void;
  readonly note: (text: string) => void;
}

export type PastParts = ReturnType<typeof composeHistory>;

/** Taking the organization's history over and keeping it, over the archive. Does nothing before it is woken. */
export function composeHistory(core: Core, archive: ArchivePorts, news: HistoryNews) {
  const { clock, timers, storage, calls, directories, serverClock } = core;
  const { onChange, onProblem } = news;
  const onFault = (error: unknown): void =>
    news.note(`history: ${error instanceof Error ? error.name : 'something'} thrown`);
  const random = Math.random;
  const memory = storage.preferences;
  const importer = new Importer({
    pages: calls,
    archive: archive.imports,
    names: {
      nameOf: (account, agent) =>
        directories.standing(account).directory.agents?.value.find(({ id }) => id === agent)?.name ?? '',
    },
    attempts: attemptNews(core),
    memory,
    clock,
    timers,
    offsetMs: (account) => serverClock.offsetMs(account),
    random,
    onChange,
    onFault,
  });
  const follow = new FollowRecord({
    changes: storage.attempts,
    following: archive.following,
    timers,
    random,
    onProblem,
    onFollowed: () => onChange(null),
    onFault,
  });
  const attemptWords = new AttemptWords({ words: archive.ofAttempts, follow, onKept: () => onChange(null) });
  const moveWords = new MoveWords({
    record: storage.transcripts,
    archive: archive.ofAttempts,
    follow,
    timers,
    onMoved: () => onChange(null),
    onFault,
  });
  const transcripts = new AllWords(archive.transcripts, moveWords);
  const words = new TranscriptDesk({
    source: core.transcriptSource,
    archive: archive.transcripts,
    memory,
    clock,
    timers,
    random,
    onChange,
    onFault,
  });
  const retention = new RetentionSetting({
    transcripts,
    memory,
    clock,
    timers,
    onRemoved: news.onRemoved,
    onChange: () => onChange(null),
    onProblem,
    onFault,
  });
  const reviewDesk = new ReviewDesk({
    reviews: core.reviews,
    reader: importer,
    timers,
    onChange: (account) => onChange(account),
    onFault,
  });
  const leaving = new LeavingAccounts({
    archive: archive.leaving,
    timers,
    random,
    isThere: (account) => core.accounts.get(account) !== null,
    onBack: () => follow.again(),
    onProblem,
    onFault,
  });
  return { reviewDesk, importer, follow, words, attemptWords, moveWords, retention, leaving, transcripts };
}
