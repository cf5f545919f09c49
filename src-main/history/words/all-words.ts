import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { ArchiveTranscripts } from './ports';
import type { MoveWords } from './move-words';

type Counted = Pick<ArchiveTranscripts, 'removeBefore' | 'count'>;

/** What holds for every transcript on this computer: also for those that have not come into the archive yet. */
export class AllWords implements Counted {
  constructor(
    private readonly archive: Counted,
    private readonly move: Pick<MoveWords, 'all' | 'left' | 'removeLeft'>,
  ) {}

  async removeBefore(moment: number | null, limit: number): Promise<Result<number, Problem>> {
    const moved = await this.move.all();
    if (!moved.ok) return moved;
    const left = moment === null ? await this.move.removeLeft() : ok(0);
    if (!left.ok) return left;
    const removed = await this.archive.removeBefore(moment, limit);
    return removed.ok ? ok(removed.value + left.value) : removed;
  }

  async count(): Promise<Result<number, Problem>> {
    const [kept, left] = await Promise.all([this.archive.count(), this.move.left()]);
    if (!kept.ok) return kept;
    return left.ok ? ok(kept.value + left.value) : left;
  }
}
