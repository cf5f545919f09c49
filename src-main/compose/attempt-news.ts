import { worthLookingUp } from '../calls/settle/stray-calls';
import { isSettled } from '../domain/call/attempt';
import { asSnapshot } from '../domain/history/server-call';
import type { AttemptNews } from '../history/ports';
import type { Core } from './core';

/** What the organization's calls say of this app's attempts goes the way that the follower's and the settler's news go. */
export function attemptNews({ book, settler, clock, serverClock }: Core): AttemptNews {
  return {
    observed: (id, call) => {
      const attempt = book.get(id);
      // Those that are settled and paid for learn nothing more.
      if (!attempt || (isSettled(attempt.state) && attempt.billingTotalCents !== null)) return;
      void book.apply(id, { kind: 'observed', at: clock.now(), call: asSnapshot(call) });
    },
    strays: (account, calls) => {
      const ids = worthLookingUp(book.all(), account, calls, serverClock.offsetMs(account));
      for (const id of ids) void settler.check(id);
    },
  };
}
