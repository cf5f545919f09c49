import { repeatConcern } from '../domain/call/repeat';
import type { Attempt, Send } from '../domain/call/attempt';
import type { Concern } from '../domain/guard/concern';
import { doNotCallText } from '../domain/guard/do-not-call';
import type { AttemptId } from '../domain/ids';
import type { E164 } from '../domain/number';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, ok, type Result } from '../domain/result';
import type { DoNotCall } from './do-not-call';

export interface AgainstParts {
  /** The latest attempts to a number, of whatever account and run, newest first: as many as minutes can hold. */
  readonly latestTo: (number: E164) => Result<readonly Attempt[], Problem>;
  readonly doNotCall: Pick<DoNotCall, 'find' | 'mode'>;
}

/** What the record has against calling a number. */
export class Against {
  constructor(private readonly parts: AgainstParts) {}

  against(number: E164, now: Send, except: AttemptId | null): Result<readonly Concern[], Problem> {
    const latest = this.parts.latestTo(number);
    if (!latest.ok) return latest;
    const listed = this.parts.doNotCall.find(number);
    if (!listed.ok) return listed;
    const entry = listed.value;
    if (entry !== null && this.parts.doNotCall.mode() === 'restrict') return fail(refusal(entry.note));
    const repeat = repeatConcern(latest.value, now, except);
    return ok([
      ...(repeat ? [repeat] : []),
      ...(entry ? [{ kind: 'do_not_call', about: number, text: doNotCallText(entry) } as const] : []),
    ]);
  }
}

const refusal = (note: string): Problem =>
  problem(
    'number_do_not_call',
    note === '' ? {} : { what: `This number is on your do-not-call list (${note}), so nothing was sent.` },
  );
