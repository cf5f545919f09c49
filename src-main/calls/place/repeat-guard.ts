import { repeatProblem } from '../../domain/call/repeat';
import type { AttemptId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { LatestCalls } from '../history-ports';
import type { Clock } from '../ports';

/** Notices that a number was called a moment ago: by any account, in this run or the one before. */
export class RepeatGuard {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly latest: LatestCalls,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs one after the other what asks and then writes, so that of two presses in the same moment the second knows of the
   * first. `send` must not take longer than writing to the record.
   */
  inTurn<T>(send: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    const turn = this.last.then(send);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** `repeat_needs_yes` when a person is to be asked; another problem when the record cannot tell. */
  async ask(to: E164, except: AttemptId | null = null): Promise<Result<null, Problem>> {
    const read = await this.latest.latestTo(to);
    if (!read.ok) return read;
    const question = repeatProblem(read.value, this.clock.now(), except);
    return question ? fail(question) : ok(null);
  }
}
