import { problem } from '../../domain/problem/make-problem';
import { fail } from '../../domain/result';
import type { HandlerMap } from '../messages';
import type { Channel } from '../worker-channel';

type Ask<H extends HandlerMap> = Channel<H>['ask'];

interface Opened<H extends HandlerMap> {
  readonly ask: Ask<H>;
  readonly close: () => Promise<void>;
}

interface OnDemand<H extends HandlerMap> extends Opened<H> {
  /** A thread that is there stays until the answer is called. */
  readonly hold: () => () => void;
}

/**
 * A thread that is there while it is needed: opened by the first question, ended once nobody has asked for as long as each
 * question wants it to stay (ms). One at a time: a new one waits until the former has left its file.
 */
export function onDemand<H extends HandlerMap>(
  open: () => Opened<H>,
  staysFor: (op: keyof H & string) => number,
): OnDemand<H> {
  let current: Opened<H> | null = null;
  let left: Promise<void> = Promise.resolve();
  let asked = 0;
  let over = false;
  /** By the clock that nobody sets. */
  let staysUntil = 0;
  let timer: NodeJS.Timeout | undefined;

  const leave = (): void => {
    clearTimeout(timer);
    const leaving = current;
    current = null;
    if (leaving) left = leaving.close();
  };
  const settled = (): void => {
    asked -= 1;
    if (asked > 0 || over) return;
    timer = setTimeout(leave, staysUntil - performance.now());
    // Nothing to stay alive for.
    timer.unref();
  };
  return {
    hold: () => {
      clearTimeout(timer);
      asked += 1;
      return settled;
    },
    ask: async (op, ...args) => {
      clearTimeout(timer);
      asked += 1;
      try {
        if (current === null) await left;
        // The channel's own answer to who comes too late; the caller's type has this problem in it.
        if (over) return fail(problem('storage_unavailable')) as ReturnType<H[typeof op]>;
        current ??= open();
        return await current.ask(op, ...args);
      } finally {
        staysUntil = Math.max(staysUntil, performance.now() + staysFor(op));
        settled();
      }
    },
    close: async () => {
      over = true;
      leave();
      await left;
    },
  };
}
