import type { Attempt } from '../../domain/call/attempt';
import { stateLabel } from '../../domain/call/state-label';
import type { AttemptId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { LatestCalls } from '../history-ports';
import type { Clock } from '../ports';

/** A second call to one number within this time is asked about. */
const REPEAT_MS = 2 * 60_000;

/** Nobody was called by these. */
const NOBODY_CALLED: ReadonlySet<Attempt['state']> = new Set(['refused', 'not_placed']);

/** Notices that a number was called a moment ago: by any account, in this run or the one before. */
export class RepeatGuard {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly latest: LatestCalls,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks, and runs `send` where nothing stands in the way: one number after the other, so that of two presses in the same
   * moment the second knows of the first. `send` must not take longer than writing to the record.
   *
   * @param question null where the person has said yes already
   */
  inTurn<T>(
    question: { readonly to: E164; readonly except: AttemptId | null } | null,
    send: () => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> {
    const turn = this.last.then(async () => {
      const asked = question ? await this.ask(question.to, question.except) : ok(null);
      return asked.ok ? send() : asked;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** `repeat_needs_yes` when a person is to be asked; another problem when the record cannot tell. */
  async ask(to: E164, except: AttemptId | null = null): Promise<Result<null, Problem>> {
    const read = await this.latest.latestTo(to);
    if (!read.ok) return read;
    const calls = read.value
      .filter((one) => one.id !== except && !NOBODY_CALLED.has(one.state))
      .sort((a, b) => sentAt(b) - sentAt(a));
    const last = calls[0];
    // A call in the future was made before the clock was set back: how long ago is then unknown, so it is asked about.
    const age = last ? this.clock.now() - sentAt(last) : REPEAT_MS;
    return last && age < REPEAT_MS ? fail(problem('repeat_needs_yes', { what: said(last, age) })) : ok(null);
  }
}

const sentAt = ({ sends, createdAt }: Attempt): number => sends.at(-1)?.at ?? createdAt;

function said({ agent, state, apiStatus }: Attempt, age: number): string {
  return `You called this number ${agoText(age)} with ${agent.name}. That call: ${stateLabel(state, apiStatus)}.`;
}

function agoText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  if (seconds < 2) return 'just now';
  return seconds < 60 ? `${String(seconds)} seconds ago` : 'a minute ago';
}
