import type { Concern, Overridden } from '../../domain/guard/concern';
import { judge } from '../../domain/guard/judge';
import type { AccountId } from '../../domain/ids';
import type { Attempt } from '../../domain/call/attempt';
import type { E164 } from '../../domain/number';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { Clock, ServerClock } from '../ports';
import type { NumberConcerns } from './number-concerns';
import type { RecordedConcerns } from './ports';

/** Finds what stands against a call, and asks: by the number, by the record, on a press and on Try again alike. */
export class CallGuard {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly numbers: Pick<NumberConcerns, 'of'>,
    private readonly recorded: RecordedConcerns,
    private readonly clock: Clock,
    private readonly serverClock: ServerClock,
  ) {}

  /** What the number has against a call. What the record has is asked as the attempt is written. */
  found(account: AccountId, to: E164): Promise<readonly Concern[]> {
    return this.numbers.of(account, to);
  }

  /**
   * Runs one after the other what asks and then writes, so that of two presses in the same moment the second knows of the
   * first. `send` must not take longer than writing to the record.
   */
  inTurn<T>(send: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    const turn = this.last.then(send);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Asks about an attempt that is to be sent again: what was overridden, or `call_needs_yes` when a person is to be
   * asked; another problem when it is not to be called, or when the record cannot tell.
   */
  async ask(
    { id, accountId, to }: Pick<Attempt, 'id' | 'accountId' | 'to'>,
    accepted: readonly string[],
  ): Promise<Result<readonly Overridden[], Problem>> {
    const now = { at: this.clock.now(), clockOffsetMs: this.serverClock.offsetMs(accountId) };
    const [found, recorded] = await Promise.all([this.numbers.of(accountId, to), this.recorded.against(to, now, id)]);
    return recorded.ok ? judge([...recorded.value, ...found], accepted) : recorded;
  }
}
