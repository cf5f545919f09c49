import type { CallFinder } from '../../src-main/calls/ports';
import type { CallSnapshot } from '../../src-main/domain/call/call-snapshot';
import type { Problem } from '../../src-main/domain/problem/problem';
import { fail, ok } from '../../src-main/domain/result';

type Wanted = Parameters<CallFinder['between']>[1];

/** Finds the calls that a test puts there, by number and by time as ThunderPhone does. */
export class ScriptedFinder implements CallFinder {
  calls: CallSnapshot[] = [];
  failing: Problem | null = null;
  /** Thrown instead of answered. */
  throwing: Error | null = null;
  readonly asked: Wanted[] = [];

  get looks(): number {
    return this.asked.length;
  }

  between(_account: unknown, wanted: Wanted) {
    this.asked.push(wanted);
    if (this.throwing) return Promise.reject(this.throwing);
    if (this.failing) return Promise.resolve(fail(this.failing));
    const within = (at: number | null) => at === null || (at >= wanted.after && at <= wanted.before);
    return Promise.resolve(
      ok(this.calls.filter((call) => call.from === wanted.from && call.to === wanted.to && within(call.startedAt))),
    );
  }
}
