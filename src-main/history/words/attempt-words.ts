import type { Transcript } from '../../domain/call/transcript';
import type { AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { FollowRecord } from '../follow-record';
import type { ArchiveAttemptWords } from './ports';

export interface AttemptWordsParts {
  readonly words: Pick<ArchiveAttemptWords, 'standing' | 'keep'>;
  readonly follow: Pick<FollowRecord, 'now'>;
  /** Told when words were kept. */
  readonly onKept: () => void;
}

/** Keeps the words of this app's own calls in the archive, which may have to take the call itself over first. */
export class AttemptWords {
  constructor(private readonly parts: AttemptWordsParts) {}

  /** Whether there is nothing to ask for any more: they are kept, or were removed. */
  async isDone(attempt: AttemptId): Promise<Result<boolean, Problem>> {
    const standing = await this.parts.words.standing(attempt);
    return standing.ok ? ok(standing.value === 'kept' || standing.value === 'removed') : standing;
  }

  async save(attempt: AttemptId, transcript: Transcript): Promise<Result<void, Problem>> {
    const kept = await this.keep(attempt, transcript);
    if (kept.ok) this.parts.onKept();
    return kept;
  }

  private async keep(attempt: AttemptId, transcript: Transcript): Promise<Result<void, Problem>> {
    const { words, follow } = this.parts;
    const kept = await words.keep(attempt, transcript);
    if (kept.ok || kept.error.code !== 'attempt_unknown') return kept;
    const followed = await follow.now();
    return followed.ok ? words.keep(attempt, transcript) : followed;
  }
}
